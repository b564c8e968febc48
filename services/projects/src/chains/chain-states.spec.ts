import { chainStates } from './chain-states.js';

const node = (terms: string[], codes: string[] = []) => ({
  id: 'node-1',
  name: { zh: '铝板带箔', en: 'Aluminium sheet and foil' },
  segment: 'mid' as const,
  codes,
  terms,
});
const maker = (id: string, products: string[], more: { sizeBand?: string; mainIndustry?: string } = {}) => ({
  id,
  name: id,
  products,
  sizeBand: more.sizeBand ?? null,
  mainIndustry: more.mainIndustry ?? null,
});
const stateOf = (...[terms, codes, makers]: [string[], string[], ReturnType<typeof maker>[]]) =>
  chainStates([node(terms, codes)], makers)['node-1']?.state;

describe('the state of a chain node', () => {
  it('is missing where no local enterprise makes it', () => {
    expect(stateOf(['铝箔'], ['3252'], [maker('a', ['烧碱'])])).toBe('missing');
  });

  it('is weak with one or two makers and strong with three', () => {
    const makers = ['a', 'b', 'c'].map((id) => maker(id, ['电池铝箔']));
    expect(stateOf(['铝箔'], [], makers.slice(0, 2))).toBe('weak');
    expect(stateOf(['铝箔'], [], makers)).toBe('strong');
  });

  it('is strong with one large maker', () => {
    expect(stateOf(['铝箔'], [], [maker('a', ['铝箔'], { sizeBand: 'large' })])).toBe('strong');
  });

  it('does not follow from the industry code of an enterprise that makes something else', () => {
    expect(stateOf(['铝箔'], ['3252'], [maker('a', ['铜管'], { mainIndustry: '3252' })])).toBe('missing');
  });

  it('follows from the industry code where the node names no products', () => {
    expect(stateOf([], ['325'], [maker('a', [], { mainIndustry: '3252' })])).toBe('weak');
  });

  it('does not take a broad product for a narrow one', () => {
    expect(stateOf(['智能化工程'], [], [maker('a', ['化工'])])).toBe('missing');
  });
});
