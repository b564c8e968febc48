import { Catalogue } from '../store/catalogue.js';
import {
  aluminium,
  catalogueOf,
  enterprise,
  funding,
  idsOf,
  institution,
  investor,
  laboratory,
  randomEnterprise,
  randomNumbers,
  ranked,
} from '../testing/builders.js';
import type { WeightSet } from '../weights/weight-set.js';
import { rank, Valuation } from './valuation.js';

const seatIn = (division: string) => ({ seat: { country: 'CN', division } });
const missingFoil = {
  id: 'node-1',
  name: { zh: '电池箔', en: 'Battery foil' },
  codes: ['3252'],
  terms: ['电池箔'],
  state: 'missing' as const,
  ground: { kind: 'published' as const, source: { name: '强链补链清单', date: '2025-03' } },
};

describe('enterprises for a priority industry', () => {
  test('ranks a matching producer above an unrelated giant', () => {
    const producer = enterprise('producer', { industries: [{ code: '3252' }], products: ['铝箔'], sizeBand: 'small' });
    const giant = enterprise('giant', {
      industries: [{ code: '6513' }],
      products: ['操作系统'],
      sizeBand: 'large',
      ...seatIn('370100'),
    });
    expect(idsOf(ranked(catalogueOf(giant, producer), aluminium(), 'enterprise'))).toEqual(['producer', 'giant']);
  });

  test('ranks a nearby producer above an equal distant one', () => {
    const same = { industries: [{ code: '3252' }], products: ['铝箔'] };
    const catalogue = catalogueOf(
      enterprise('a-distant', { ...same, ...seatIn('440300') }),
      enterprise('nearby', { ...same, ...seatIn('370100') }),
    );
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['nearby', 'a-distant']);
  });

  test('ranks a documented match above a thin profile with the same code', () => {
    const catalogue = catalogueOf(
      enterprise('a-thin', { industries: [{ code: '3252' }] }),
      enterprise('documented', { industries: [{ code: '3252' }], products: ['铝箔', '铝板带'], ...seatIn('410100') }),
    );
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['documented', 'a-thin']);
  });

  test('a candidate about whom nothing is known stands below a match and above nobody on top', () => {
    const catalogue = catalogueOf(
      enterprise('a-unknown'),
      enterprise('match', { industries: [{ code: '3216' }], products: ['电解铝'] }),
    );
    const [first, second] = ranked(catalogue, aluminium(), 'enterprise');
    expect(first?.candidateId).toBe('match');
    expect(second).toMatchObject({ candidateId: 'a-unknown', coverage: expect.closeTo(14 / 83, 1) });
    expect(second?.score).toBeLessThan(0.3);
  });

  test('filling a missing chain node counts more than adding to a strong one, and the contribution says so', () => {
    const strong = {
      ...missingFoil,
      id: 'node-2',
      name: { zh: '铝板带', en: 'Sheet' },
      codes: [],
      terms: ['铝板带'],
      state: 'strong' as const,
    };
    const target = aluminium({ nodes: [missingFoil, strong], text: { zh: '铝', en: '' } });
    const catalogue = catalogueOf(
      enterprise('a-sheet', { industries: [{ code: '3240' }], products: ['铝板带'] }),
      enterprise('foil', { industries: [{ code: '3240' }], products: ['电池箔'] }),
    );
    const list = ranked(catalogue, target, 'enterprise');
    expect(idsOf(list)).toEqual(['foil', 'a-sheet']);
    const contribution = list[0]?.contributions.find(({ factor }) => factor === 'chain-position');
    expect(contribution).toMatchObject({
      value: 1,
      text: {
        zh: '产品“电池箔”对应产业链缺失环节“电池箔”',
        en: 'One of its products stands at the missing chain node "Battery foil"',
      },
      evidence: [
        { record: 'foil', field: 'products', value: '电池箔', source: '测试数据', date: '2024-12' },
        { record: 'node-1', field: 'state', value: 'missing', source: '强链补链清单', date: '2025-03' },
      ],
    });
  });

  test('making what a node names counts where nobody knows whether the city lacks it, without a claim that it does', () => {
    const { ground: _, ...foil } = missingFoil;
    const unknown = { ...foil, state: 'unknown' as const };
    const catalogue = catalogueOf(
      enterprise('foil', { products: ['电池箔'] }),
      enterprise('pipe', { products: ['铜管'] }),
    );
    const [first] = ranked(catalogue, aluminium({ nodes: [unknown] }), 'enterprise');
    const contribution = first?.contributions.find(({ factor }) => factor === 'chain-position');
    expect(first?.candidateId).toBe('foil');
    expect(contribution).toMatchObject({
      value: expect.closeTo(0.7),
      text: { zh: '产品“电池箔”对应产业链环节“电池箔”，本地强弱未知' },
    });
  });

  test('a wide product stands at a node for makers in the trade of the node alone', () => {
    const { ground: _, ...foil } = missingFoil;
    const engines = { ...foil, name: { zh: '摩托车发动机', en: 'Motorcycle engines' }, codes: ['3751'] };
    const nodes = [{ ...engines, terms: ['摩托车发动机'], tradeTerms: ['发动机'], state: 'unknown' as const }];
    const catalogue = catalogueOf(
      enterprise('a-cars', { industries: [{ code: '3611' }], products: ['发动机'] }),
      enterprise('motorcycles', { industries: [{ code: '3751' }], products: ['发动机'] }),
    );
    const [first, second] = ranked(catalogue, aluminium({ nodes }), 'enterprise').map(
      ({ candidateId, contributions }) => [
        candidateId,
        contributions.find(({ factor }) => factor === 'chain-position')?.value,
      ],
    );
    expect([first, second]).toEqual([
      ['motorcycles', expect.closeTo(0.7)],
      ['a-cars', 0],
    ]);
  });

  test('a product wider than what a chain node names does not stand at that node', () => {
    const recycled = {
      ...missingFoil,
      name: { zh: '再生铝', en: 'Recycled aluminium' },
      codes: [],
      terms: ['再生铝合金锭'],
    };
    const catalogue = catalogueOf(enterprise('ingot', { products: ['铝合金锭'] }));
    const list = ranked(catalogue, aluminium({ nodes: [recycled] }), 'enterprise');
    expect(list[0]?.contributions.find(({ factor }) => factor === 'chain-position')?.value).toBe(0);
  });

  test('the industry contribution is fit to be read aloud', () => {
    const catalogue = catalogueOf(enterprise('a', { industries: [{ code: '3252', inferred: true }] }));
    const contribution = ranked(catalogue, aluminium(), 'enterprise')[0]?.contributions.find(
      ({ factor }) => factor === 'industry-path',
    );
    expect(contribution?.text.zh).toBe('主营铝压延加工（3252），“高端铝业”包括这一行业');
    expect(contribution?.evidence).toEqual([
      {
        record: 'a',
        field: 'industries',
        value: '铝压延加工（3252）',
        valueEn: 'Rolling of aluminium (3252)',
        inferred: true,
      },
    ]);
  });
});

describe('what is unknown', () => {
  test('lowers the coverage, not the value', () => {
    const known = enterprise('known', { industries: [{ code: '3252' }], sizeBand: 'small' });
    const unknown = enterprise('unknown', { industries: [{ code: '3252' }] });
    const list = ranked(catalogueOf(known, unknown), aluminium(), 'enterprise');
    const of = (id: string) => list.find(({ candidateId }) => candidateId === id);
    expect(of('unknown')?.coverage).toBeLessThan(of('known')?.coverage ?? 0);
    expect(of('unknown')?.score).toBeGreaterThan(of('known')?.score ?? 1);
    expect(of('unknown')?.contributions.find(({ factor }) => factor === 'size-band')).toMatchObject({
      known: false,
      value: 0.5,
      evidence: [],
    });
  });

  test('an aspect the target does not ask about is left out for everybody', () => {
    const list = ranked(catalogueOf(investor('a')), funding(), 'investor');
    const factors = list[0]?.contributions.map(({ factor }) => factor);
    expect(factors).not.toContain('stage-fit');
    expect(factors).not.toContain('ticket-fit');
    expect(list[0]?.contributions.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
  });
});

describe('a reason', () => {
  const target = aluminium({ text: { zh: '电解铝', en: '' } });
  const contributionsOf = (candidate: ReturnType<typeof enterprise>) =>
    ranked(catalogueOf(candidate), target, 'enterprise')[0]?.contributions ?? [];

  test('is none where nothing is known', () => {
    const unknown = contributionsOf(enterprise('a', { industries: [] })).filter(({ known }) => !known);
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.map(({ points }) => points)).toEqual(unknown.map(() => 0));
  });

  test('speaks against a candidate where it has less than the usual, and stands last', () => {
    const contributions = contributionsOf(enterprise('a', { industries: [{ code: '6513' }] }));
    const [first, last] = [contributions[0], contributions.at(-1)];
    expect(contributions.find(({ factor }) => factor === 'industry-path')?.points).toBeLessThan(0);
    expect(last?.points).toBeLessThan(0);
    expect(first?.points).toBeGreaterThanOrEqual(last?.points ?? 0);
  });

  test('makes the fit where something of the fit is known, wherever the candidate sits', () => {
    const near = investor('near', seatIn('510100'));
    const experienced = investor('experienced', {
      deals: Array.from({ length: 12 }, (_, n) => ({ date: '2024-06', company: `chips-${n}`, sectors: ['6520'] })),
    });
    const list = ranked(catalogueOf(near, experienced), funding(), 'investor');
    const fitOf = (id: string) => list.find(({ candidateId }) => candidateId === id)?.fit;
    expect(fitOf('near')).toBeUndefined();
    expect(fitOf('experienced')).toBeGreaterThan(0.3);
  });
});

describe('the sum', () => {
  test('contributions and the base add up to the score, shares to 1, for 200 random profiles', () => {
    const random = randomNumbers(7);
    const catalogue = catalogueOf(...Array.from({ length: 200 }, (_, i) => randomEnterprise(`e-${i}`, random)));
    const list = ranked(catalogue, aluminium({ nodes: [missingFoil] }), 'enterprise', { k: 200 });
    expect(list.length).toBeGreaterThan(150);
    for (const { score, base, fit = 0, intent = 0, coverage, contributions } of list) {
      expect(Math.abs(contributions.reduce((sum, { points }) => sum + points, base) - score)).toBeLessThan(1e-9);
      expect(Math.abs(contributions.reduce((sum, { weight }) => sum + weight, 0) - 1)).toBeLessThan(1e-9);
      for (const share of [score, base, fit, intent, coverage, ...contributions.map(({ value }) => value)]) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });

  test('equal scores stand in the order of ids, whatever the order of storing', () => {
    const random = randomNumbers(3);
    const all = Array.from({ length: 300 }, (_, i) => randomEnterprise(`e-${i % 2 ? i : i + 1_000}`, random));
    const twins = ['twin-b', 'twin-a', 'twin-c'].map((id) =>
      enterprise(id, { industries: [{ code: '3216' }], products: ['电解铝', '铝箔'] }),
    );
    const forward = ranked(catalogueOf(...all, ...twins), aluminium(), 'enterprise', { k: 40 });
    const backward = ranked(catalogueOf(...[...all, ...twins].reverse()), aluminium(), 'enterprise', { k: 40 });
    expect(backward).toEqual(forward);
    const places = idsOf(forward).filter((id) => id.startsWith('twin'));
    expect(places).toEqual(['twin-a', 'twin-b', 'twin-c']);
  });

  test('a list does not change when every profile was stored many times over', () => {
    const random = randomNumbers(5);
    const all = Array.from({ length: 400 }, (_, i) => randomEnterprise(`e-${i}`, random));
    const often = catalogueOf(...all, ...all, ...all, ...all, ...all);
    expect(often.size('enterprise')).toBe(400);
    expect(often.store('enterprise').rows).toBeLessThan(2_000);
    expect(ranked(often, aluminium(), 'enterprise')).toEqual(ranked(catalogueOf(...all), aluminium(), 'enterprise'));
  });

  test('a weight of nothing takes the factor out of the contributions', () => {
    const weights = { id: 'mine', pairs: { 'industry>enterprise': { 'industry-path': 1 } } };
    const catalogue = catalogueOf(enterprise('a', { industries: [{ code: '3216' }] }));
    const [only] = rank(catalogue, aluminium(), 'enterprise', weights, { today: '2025-01-31' });
    expect(only).toMatchObject({
      score: 1,
      fit: 1,
      intent: undefined,
      coverage: 1,
      contributions: [{ factor: 'industry-path', weight: 1 }],
    });
  });
});

describe('the floor', () => {
  const target = aluminium({ text: { zh: '电解铝', en: '' } });
  const makers = Array.from({ length: 3 }, (_, n) => enterprise(`maker-${n}`, { industries: [{ code: '3216' }] }));
  const others = Array.from({ length: 30 }, (_, n) =>
    enterprise(`near-${n}`, { industries: [{ code: '6513' }], sizeBand: 'large', ...seatIn('370300') }),
  );
  const catalogue = catalogueOf(...makers, ...others);
  const near: WeightSet = { id: 'near', pairs: { 'industry>enterprise': { distance: 100, 'industry-path': 1 } } };
  const options = { today: '2025-01-31', k: 2, pastWeak: true };

  test('marks those for which no known fact of the fit speaks', () => {
    const list = ranked(catalogue, target, 'enterprise');
    for (const { candidateId, weak } of list) expect(weak).toBe(candidateId.startsWith('near'));
  });

  test('is above what two trades of one division have in common, a node by its code alone, and a general word', () => {
    const tourism = aluminium({
      codes: ['7291'],
      text: {
        zh: '景区、旅行社、旅游演艺、索道、观光车、民宿、温泉、漂流、滑雪、露营、主题公园、博物馆、剧院、游船、会展',
        en: '',
      },
      nodes: [
        {
          id: 'n1',
          name: { zh: '旅行社', en: 'Travel' },
          codes: ['7291', '5422'],
          terms: ['旅行社'],
          state: 'unknown',
        },
      ],
    });
    const weakOf = (one: Parameters<typeof enterprise>[1]) =>
      ranked(catalogueOf(enterprise('one', one), ...others), tourism, 'enterprise').find(
        ({ candidateId }) => candidateId === 'one',
      )?.weak;
    expect(weakOf({ industries: [{ code: '7224' }] })).toBe(true);
    expect(weakOf({ industries: [{ code: '5422' }] })).toBe(true);
    expect(weakOf({ industries: [{ code: '6513' }], products: ['旅游软件'] })).toBe(true);
    expect(weakOf({ industries: [{ code: '7299' }], products: ['旅行社'] })).toBe(false);
    expect(weakOf({ industries: [{ code: '7291' }] })).toBe(false);
  });

  test('holds for those already in the city as for newcomers', () => {
    const here = [
      enterprise('maker-here', { industries: [{ code: '3216' }], ...seatIn('371602') }),
      enterprise('shop-here', { industries: [{ code: '6513' }], ...seatIn('371602') }),
    ];
    const list = rank(catalogueOf(...here, ...makers), target, 'enterprise', near, { ...options, scope: 'local' });
    expect(idsOf(list.filter(({ weak }) => !weak))).toEqual(['maker-here']);
  });

  test('fills a list with candidates above it, however many weak ones stand before them', () => {
    const list = rank(catalogue, target, 'enterprise', near, options);
    const shown = list.filter(({ weak }) => !weak);
    expect(idsOf(shown)).toEqual(['maker-0', 'maker-1']);
    expect(shown.map((one) => one.rank)).toEqual([31, 32]);
    expect(list.filter(({ weak }) => weak).map((one) => one.rank)).toEqual([1, 2]);
  });

  test('leaves a list short where fewer stand above it, and keeps the best weak ones', () => {
    const list = rank(catalogue, target, 'enterprise', near, { ...options, k: 5 });
    expect(idsOf(list.filter(({ weak }) => !weak))).toEqual(['maker-0', 'maker-1', 'maker-2']);
    expect(list.filter(({ weak }) => weak)).toHaveLength(5);
  });

  test('leaves weak ones out of an outline, and their ranks to them', () => {
    const outline = new Valuation(catalogue, target, 'enterprise', options.today).outline(near, options);
    expect(outline.map(({ candidateId, rank: place }) => [candidateId, place])).toEqual([
      ['maker-0', 31],
      ['maker-1', 32],
    ]);
  });

  test('is about facts, whatever weighs', () => {
    const place: WeightSet = { id: 'place', pairs: { 'industry>enterprise': { distance: 1 } } };
    const list = rank(catalogue, target, 'enterprise', place, options);
    expect(idsOf(list.filter(({ weak }) => !weak))).toEqual(['maker-0', 'maker-1']);
  });
});

describe('vetoes', () => {
  const local = enterprise('local', { industries: [{ code: '3216' }], ...seatIn('371602') });
  const outside = enterprise('outside', { industries: [{ code: '3216' }], ...seatIn('370100') });

  test('an enterprise in the asking city is no recruitment target, but may buy and sell', () => {
    const catalogue = catalogueOf(local, outside);
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['outside']);
    const supply = aluminium({ kind: 'need', needKind: 'supply' });
    expect(idsOf(ranked(catalogue, supply, 'enterprise'))).toEqual(['local', 'outside']);
  });

  test('who registered a need is not its own candidate', () => {
    const need = aluminium({ kind: 'need', needKind: 'supply', organisationId: 'local' });
    expect(idsOf(ranked(catalogueOf(local, outside), need, 'enterprise'))).toEqual(['outside']);
  });

  test('other scopes, other tenants, chambers and rejected ones stay out', () => {
    const catalogue = catalogueOf(
      outside,
      enterprise('own', { city: '371600' }),
      enterprise('foreign-tenant', { city: '510100' }),
      enterprise('overseas', { scope: 'overseas' }),
      enterprise('rejected'),
      enterprise('chamber', { kind: 'chamber' }),
    );
    const exclude = new Set(['rejected']);
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise', { exclude }))).toEqual(['outside', 'own']);
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise', { scope: 'overseas' }))).toEqual(['overseas']);
  });

  test('a laboratory of another field is no candidate, one whose field the target names is', () => {
    const catalogue = catalogueOf();
    catalogue.upsertLaboratory(laboratory('metals', 'uni', { industries: [{ code: '3240' }] }));
    catalogue.upsertLaboratory(laboratory('unknown', 'uni'));
    catalogue.upsertLaboratory(laboratory('named', 'uni', { fields: ['铝箔'], industries: [{ code: '7340' }] }));
    catalogue.upsertLaboratory(laboratory('history', 'uni', { fields: ['考古'], industries: [{ code: '8840' }] }));
    expect(idsOf(ranked(catalogue, aluminium(), 'laboratory')).sort()).toEqual(['metals', 'named', 'unknown']);
  });

  test('a removed candidate is gone, a changed one stands where its new facts put it', () => {
    const catalogue = catalogueOf(outside, enterprise('other', { industries: [{ code: '6513' }] }), enterprise('gone'));
    catalogue.remove('enterprise', 'gone');
    catalogue.remove('enterprise', 'never-there');
    catalogue.upsertOrganisation(enterprise('outside', { industries: [{ code: '9411' }] }));
    catalogue.upsertOrganisation(enterprise('other', { industries: [{ code: '3216' }] }));
    expect(idsOf(ranked(catalogue, aluminium(), 'enterprise'))).toEqual(['other', 'outside']);
  });
});

describe('investors', () => {
  const deal = (sectors: string[], date = '2024-06') => ({ date, sectors });
  const deals = (matching: number, all: number) =>
    Array.from({ length: all }, (_, i) => deal([i < matching ? '6520' : '1711']));

  test('one with a single matching deal does not outrank one with 40 of 60', () => {
    const others = Array.from({ length: 20 }, (_, i) => investor(`other-${i}`, { deals: deals(i % 4, 20) }));
    const catalogue = catalogueOf(
      ...others,
      investor('a-one-of-one', { deals: deals(1, 1) }),
      investor('forty-of-sixty', { deals: deals(40, 60) }),
    );
    const list = ranked(catalogue, funding(), 'investor');
    expect(list[0]?.candidateId).toBe('forty-of-sixty');
    const portfolio = (id: string) =>
      list
        .find(({ candidateId }) => candidateId === id)
        ?.contributions.find(({ factor }) => factor === 'portfolio-sectors')?.value ?? 0;
    // More than half a doubling of the usual share.
    expect(portfolio('forty-of-sixty')).toBeGreaterThan(portfolio('a-one-of-one') + 0.5 / 16);
  });

  test('recent deals count more than old ones', () => {
    const catalogue = catalogueOf(
      investor('a-long-ago', { deals: [deal(['6520'], '2015-01'), deal(['6520'], '2015-02')] }),
      investor('lately', { deals: [deal(['6520'], '2024-11'), deal(['6520'], '2024-12')] }),
    );
    const list = ranked(catalogue, funding(), 'investor');
    expect(idsOf(list)).toEqual(['lately', 'a-long-ago']);
    const contribution = list[0]?.contributions.find(({ factor }) => factor === 'recent-deals');
    expect(contribution?.text.zh).toBe('近 24 个月投资 2 次');
  });

  test('the age of an old snapshot is measured from its own date', () => {
    const catalogue = catalogueOf(investor('old-data', { asOf: '2012-12', deals: [deal(['6520'], '2012-11')] }));
    const contribution = ranked(catalogue, funding(), 'investor')[0]?.contributions.find(
      ({ factor }) => factor === 'recent-deals',
    );
    expect(contribution).toMatchObject({
      text: { zh: '数据截止日前 24 个月投资 1 次' },
      evidence: [{ date: '2012-12' }],
    });
  });

  test('a fund of the trade outranks one that lists everything, a fund for this city one for another', () => {
    const fund = (sectors: string[], regions: string[]) => ({ mandate: { sectors, stages: [], regions } });
    const catalogue = catalogueOf(
      investor('a-everything', fund(['6520', '13', '14', '15', '17', '26', '27', '34', '35', '36', '64', '65'], [])),
      investor('chips', fund(['6520', '397'], [])),
      investor('chips-here', fund(['6520', '397'], ['510000'])),
      investor('b-chips-elsewhere', fund(['6520', '397'], ['330100'])),
    );
    const list = idsOf(ranked(catalogue, funding(), 'investor'));
    expect(list.slice(0, 2)).toEqual(['chips-here', 'chips']);
  });

  test('stage and cheque size count where the need names them', () => {
    const fund = (stage: 'series-a' | 'listed', ticketMaxWan: number) => ({
      mandate: { sectors: ['6520'], stages: [stage], regions: [], ticketMinWan: 100, ticketMaxWan },
    });
    const catalogue = catalogueOf(
      investor('a-late', fund('listed', 9_000)),
      investor('b-small', fund('series-a', 200)),
      investor('right', fund('series-a', 9_000)),
    );
    const list = ranked(catalogue, funding({ stage: 'series-a', amountWan: 5_000 }), 'investor');
    expect(list[0]?.candidateId).toBe('right');
    const ticket = list[0]?.contributions.find(({ factor }) => factor === 'ticket-fit');
    expect(ticket?.text.zh).toBe('声明的单笔金额为 100 万元至 9,000 万元，包括所需的 5,000 万元');
  });
});

describe('institutions', () => {
  function withSchools() {
    const catalogue = new Catalogue((text) => [text]);
    const metallurgy = (grade: 'A+' | 'B' | 'C-') => ({ disciplines: [{ code: '0806', name: '冶金工程', grade }] });
    catalogue.upsertInstitution(institution('best-far', { ...metallurgy('A+'), division: '430100' }));
    catalogue.upsertInstitution(institution('good-near', { ...metallurgy('B'), division: '370100' }));
    catalogue.upsertInstitution(
      institution('a-law-school', { disciplines: [{ code: '0301', name: '法学', grade: 'A+' }], division: '110000' }),
    );
    return catalogue;
  }

  test('a fitting regional school stands beside the best of the country, a school of law below both', () => {
    const list = ranked(withSchools(), aluminium(), 'institution');
    expect(idsOf(list).at(-1)).toBe('a-law-school');
    const contribution = list.find(({ candidateId }) => candidateId === 'best-far')?.contributions[0];
    expect(contribution?.text.zh).toBe('冶金工程（学科评估 A+），与铝冶炼（3216）相关度高');
  });

  test('a laboratory of the trade lifts its institution and is named', () => {
    const catalogue = withSchools();
    const before = ranked(catalogue, aluminium(), 'institution').find(({ candidateId }) => candidateId === 'best-far');
    catalogue.upsertLaboratory(
      laboratory('lab-1', 'best-far', { name: '轻金属实验室', industries: [{ code: '3216' }] }),
    );
    const after = ranked(catalogue, aluminium(), 'institution').find(({ candidateId }) => candidateId === 'best-far');
    expect(after?.score).toBeGreaterThan(before?.score ?? 1);
    expect(after?.contributions.find(({ factor }) => factor === 'laboratories')?.text.zh).toBe(
      '设有轻金属实验室，方向对应铝冶炼（3216）',
    );
  });
});
