import type { projects } from '@queqiao/contracts';
import { type CityEnterprises, chainStates } from './chain-states.js';
import { type CityFacts, FIRST_RULES } from './city-facts.rows.js';

const node = (terms: string[], codes: string[] = [], more: Partial<projects.ChainNodeInput> = {}) => ({
  id: 'node-1',
  name: { zh: '铝板带箔', en: 'Aluminium sheet and foil' },
  segment: 'mid' as const,
  codes,
  terms,
  ...more,
});
const maker = (
  id: string,
  products: string[],
  more: { sizeBand?: string; mainIndustry?: string; ownerId?: string } = {},
) => ({
  id,
  name: id,
  products,
  sizeBand: more.sizeBand ?? null,
  mainIndustry: more.mainIndustry ?? null,
  ownerId: more.ownerId ?? null,
});
type Maker = ReturnType<typeof maker>;

const nothingSaid: CityFacts = {
  rules: FIRST_RULES,
  registries: [],
  wordOn: () => undefined,
  picksOf: () => [],
};
const officer = { id: 'officer-1', name: '王敏' };
const coverage = (
  nodeInput: projects.ChainNodeInput,
  local: Maker[],
  said: Partial<CityFacts> = {},
  { picked = [], siteOwners = [] }: Partial<CityEnterprises> = {},
) =>
  chainStates({ id: 'industry-1', nodes: [nodeInput] }, { local, picked, siteOwners }, { ...nothingSaid, ...said })[
    'node-1'
  ];
const stateOf = (...[terms, codes, makers]: [string[], string[], Maker[]]) =>
  coverage(node(terms, codes), makers)?.state;

describe('the state of a chain node', () => {
  it('is unknown, not missing, where no enterprise on record makes it', () => {
    expect(coverage(node(['铝箔'], ['3252']), [maker('a', ['烧碱'])])).toEqual({
      state: 'unknown',
      enterprises: [],
      leftOut: [],
    });
  });

  it('is missing where a published list of gaps says so, and names the list', () => {
    const source = { name: '滨州市强链补链清单', date: '2025-03' };
    const gap = node(['铝箔'], [], { published: { state: 'missing', source } });
    expect(coverage(gap, [])).toEqual({
      state: 'missing',
      ground: { kind: 'published', source },
      enterprises: [],
      leftOut: [],
    });
    expect(coverage(gap, [maker('a', ['铝箔'], { sizeBand: 'small' })])?.state).toBe('weak');
  });

  it('is strong with three makers', () => {
    const makers = ['a', 'b', 'c'].map((id) => maker(id, ['电池铝箔']));
    expect(stateOf(['铝箔'], [], makers)).toBe('strong');
  });

  it('is weak with fewer only where all of them are known to be smaller, since an unknown size is not a small one', () => {
    const small = maker('a', ['铝箔'], { sizeBand: 'small' });
    expect(stateOf(['铝箔'], [], [small])).toBe('weak');
    expect(coverage(node(['铝箔']), [small, maker('b', ['电池铝箔'])])).toMatchObject({
      state: 'unknown',
      ground: { kind: 'enterprises', covering: 2, sizeable: 0, sizeUnknown: 1 },
      enterprises: [
        { id: 'a', why: { kind: 'product', product: '铝箔' } },
        { id: 'b', why: { kind: 'product', product: '电池铝箔', term: '铝箔' } },
      ],
    });
  });

  it('is strong with one large maker', () => {
    expect(stateOf(['铝箔'], [], [maker('a', ['铝箔'], { sizeBand: 'large' })])).toBe('strong');
  });

  it('does not follow from the industry code of an enterprise that makes something else', () => {
    expect(coverage(node(['铝箔'], ['3252']), [maker('a', ['铜管'], { mainIndustry: '3252' })])?.enterprises).toEqual(
      [],
    );
  });

  it('follows from a main trade that stands at the node as a whole, whatever its products are called', () => {
    const medicine = node(['中成药'], ['2740', '2730'], { wholeCodes: ['2740'] });
    const makers = [
      maker('a', ['三七通舒胶囊'], { mainIndustry: '2740' }),
      maker('b', ['当归'], { mainIndustry: '2730' }),
    ];
    expect(coverage(medicine, makers)?.enterprises).toEqual([
      { id: 'a', name: 'a', why: { kind: 'code', code: '2740' } },
    ]);
  });

  it('does not take what is made from a product for the product', () => {
    expect(coverage(node(['铝合金', '铝合金锭']), [maker('a', ['铝合金轮毂'])])?.enterprises).toEqual([]);
  });

  it('does not take a broad product for a narrow one', () => {
    expect(coverage(node(['智能化工程']), [maker('a', ['化工'])])?.enterprises).toEqual([]);
  });

  it("follows a person's word before a published one, with name, date and source", () => {
    const source = { name: '市工信局座谈', date: '2026-05-12' };
    const ground = { kind: 'person' as const, by: officer, source };
    const gap = node(['铝箔'], [], { published: { state: 'strong', source: { name: '规划', date: '2021' } } });
    const said = { wordOn: () => ({ state: 'missing' as const, ground }) };
    expect(coverage(gap, [], said)).toMatchObject({ state: 'missing', ground });
  });

  it('is missing where a registry is complete for its trades and holds nobody of them', () => {
    const source = { name: '滨州市规上企业名录', date: '2026-06' };
    const registry = { id: 'r', codes: ['32'], source, markedBy: officer, markedAt: '2026-06-30T00:00:00.000Z' };
    const said = { registries: [registry] };
    const foil = node(['铝箔'], ['3252']);
    expect(coverage(foil, [], said)).toMatchObject({ state: 'missing', ground: { kind: 'registry', source } });
    expect(coverage(foil, [maker('a', ['铜管'], { mainIndustry: '3252' })], said)?.state).toBe('unknown');
    expect(coverage(node(['铝箔'], ['3252', '3985']), [], said)?.state).toBe('unknown');
  });

  it('counts an enterprise with a plant here that a person put there, and leaves out whom a person left out', () => {
    const pick = { by: officer, at: '2026-05-12T08:00:00.000Z' };
    const picks = [
      { ...pick, organisationId: 'group', counts: true, note: '本地有电池箔工厂' },
      { ...pick, organisationId: 'a', counts: false, note: '已停产' },
    ];
    const group = maker('group', ['液晶面板'], { sizeBand: 'large' });
    const found = coverage(node(['铝箔']), [maker('a', ['铝箔'])], { picksOf: () => picks }, { picked: [group] });
    expect(found).toMatchObject({
      state: 'strong',
      enterprises: [{ id: 'group', why: { kind: 'person', by: officer, note: '本地有电池箔工厂' } }],
      leftOut: [{ id: 'a', by: officer, note: '已停产' }],
    });
  });

  it('is covered by a plant that a group from elsewhere has here, once, and not by what the group makes elsewhere', () => {
    const plant = { division: '371600', does: '电池箔工厂', products: ['电池箔'] };
    const group = { id: 'group', name: '某集团', sizeBand: 'large', sites: [plant, plant] };
    const found = coverage(node(['铝箔']), [], {}, { siteOwners: [group] });
    expect(found).toMatchObject({
      state: 'unknown',
      ground: { kind: 'enterprises', covering: 1, sizeUnknown: 1 },
      enterprises: [{ id: 'group', why: { kind: 'site', does: '电池箔工厂', product: '电池箔' } }],
    });
    const subsidiary = maker('subsidiary', ['铝箔'], { ownerId: 'group' });
    expect(coverage(node(['铝箔']), [subsidiary], {}, { siteOwners: [group] })?.enterprises).toHaveLength(1);
    expect(coverage(node(['铜箔']), [], {}, { siteOwners: [group] })?.enterprises).toEqual([]);
  });

  it('goes by the rules of the city', () => {
    const makers = ['a', 'b'].map((id) => maker(id, ['铝箔'], { sizeBand: 'medium' }));
    expect(coverage(node(['铝箔']), makers)?.state).toBe('weak');
    expect(coverage(node(['铝箔']), makers, { rules: { strongFrom: 2, sizeable: 'large' } })?.state).toBe('strong');
    expect(coverage(node(['铝箔']), makers, { rules: { strongFrom: 3, sizeable: 'medium' } })?.state).toBe('strong');
  });
});
