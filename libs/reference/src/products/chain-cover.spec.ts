import { coverOf, Maker, NodeScope } from './chain-cover.js';

const node = { terms: ['中成药'], codes: ['2740'] };

test('a product that is a kind of a term covers the node, and is named', () => {
  const maker = new Maker(['玉米油', '电池铝箔'], null);
  expect(coverOf(maker, new NodeScope({ terms: ['铝板带', '铝箔'], codes: [] }))).toEqual({
    kind: 'product',
    product: '电池铝箔',
    term: '铝箔',
  });
});

test('a main trade covers the node where all of it stands there, and not where it is only near', () => {
  const maker = new Maker(['三七通舒胶囊'], '2740');
  expect(coverOf(maker, new NodeScope({ ...node, wholeCodes: ['274'] }))).toEqual({ kind: 'code', code: '2740' });
  expect(coverOf(maker, new NodeScope(node))).toBeUndefined();
});

test.each([
  ['3751', '发动机', true],
  ['3611', '发动机', false],
  [null, '发动机', false],
  ['3751', '摩托车发动机零件', false],
])('a wide name counts in the trade of the node alone: main trade %s, %s', (mainIndustry, product, covers) => {
  const engines = new NodeScope({ terms: ['摩托车发动机'], tradeTerms: ['发动机'], codes: ['375'] });
  expect(coverOf(new Maker([product], mainIndustry), engines) !== undefined).toBe(covers);
});
