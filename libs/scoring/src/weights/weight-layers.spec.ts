import { candidateKindsFor, pairKind } from '../model/pairs.js';
import { rank } from '../ranking/valuation.js';
import { aluminium, catalogueOf, enterprise, idsOf } from '../testing/builders.js';
import {
  effectiveCaps,
  effectiveWeights,
  isPairKind,
  layeredWeights,
  pairKinds,
  type WeightLayer,
} from './weight-layers.js';
import { DEFAULT_WEIGHTS, nameOf } from './weight-set.js';

const pair = 'industry>enterprise';
const city: WeightLayer = { scope: 'city', id: 'city-3', weights: { distance: 40, 'size-band': 0 } };
const industry: WeightLayer = { scope: 'industry', id: 'industry-1', weights: { distance: 2 } };
const weightOf = (factor: string, layers: readonly WeightLayer[]) =>
  effectiveWeights(pair, layers).find((one) => one.factor === factor);

describe('the weights that count', () => {
  test('are the shipped ones where nobody changed them', () => {
    expect(weightOf('distance', [])).toMatchObject({ factor: 'distance', weight: 8, from: 'default', shipped: 8 });
    expect(layeredWeights(pair, [])).toEqual({
      id: DEFAULT_WEIGHTS.id,
      pairs: { [pair]: DEFAULT_WEIGHTS.pairs[pair] },
    });
  });

  test('come from the nearest scope that names them, in whatever order the scopes are given', () => {
    for (const layers of [
      [city, industry],
      [industry, city],
    ]) {
      expect(weightOf('distance', layers)).toMatchObject({ weight: 2, from: 'industry' });
      expect(weightOf('size-band', layers)).toMatchObject({ weight: 0, from: 'city' });
      expect(weightOf('text', layers)).toMatchObject({ from: 'default' });
      expect(layeredWeights(pair, layers).id).toBe(`${DEFAULT_WEIGHTS.id}+city-3+industry-1`);
    }
  });

  test("come from an office before an industry, and from an office's word on the industry before its word on all", () => {
    const office: WeightLayer = { scope: 'office', id: 'office-1', weights: { distance: 3, text: 1 } };
    const there: WeightLayer = { ...office, id: 'office-2', targetId: 'aluminium', weights: { text: 9 } };
    for (const layers of [
      [city, industry, office, there],
      [there, office, industry, city],
    ]) {
      expect(weightOf('distance', layers)).toMatchObject({ weight: 3, from: 'office' });
      expect(weightOf('text', layers)).toMatchObject({ weight: 9, from: 'office' });
      expect(weightOf('size-band', layers)).toMatchObject({ weight: 0, from: 'city' });
      expect(layeredWeights(pair, layers).id).toBe(`${DEFAULT_WEIGHTS.id}+city-3+industry-1+office-1+office-2`);
    }
  });

  test('are shares of all weights, held down by the nearest cap on their group', () => {
    const capped: WeightLayer = { ...city, caps: { fit: 0.5, feasibility: 0.9 } };
    const tighter: WeightLayer = { ...industry, caps: { fit: 0.2 } };
    const shareOf = (layers: readonly WeightLayer[]) =>
      effectiveWeights(pair, layers)
        .filter(({ group }) => group === 'fit')
        .reduce((sum, { share }) => sum + share, 0);
    expect(shareOf([])).toBeGreaterThan(0.5);
    expect(shareOf([capped])).toBeCloseTo(0.5);
    expect(shareOf([capped, tighter])).toBeCloseTo(0.2);
    const told = effectiveCaps(pair, [capped, tighter]);
    expect(told.find(({ group }) => group === 'fit')).toMatchObject({ cap: 0.2, from: 'industry', capped: true });
    expect(told.find(({ group }) => group === 'feasibility')).toMatchObject({ cap: 0.9, from: 'city', capped: false });
    expect(told.find(({ group }) => group === 'intent')).toMatchObject({ cap: 1, from: 'default', capped: false });
    expect(layeredWeights(pair, [capped, tighter]).caps).toEqual({ [pair]: { fit: 0.2, feasibility: 0.9 } });
  });

  test('add up to the score by their capped shares', () => {
    const catalogue = catalogueOf(
      enterprise('one', { seat: { country: 'CN', division: '440300' }, industries: [{ code: '3216' }] }),
      enterprise('two', { seat: { country: 'CN', division: '370100' }, industries: [{ code: '6520' }] }),
    );
    const weights = layeredWeights(pair, [{ ...city, caps: { fit: 0.1 } }]);
    for (const { contributions, score, base } of rank(catalogue, aluminium(), 'enterprise', weights, {
      today: '2025-01-31',
    })) {
      const fit = contributions.filter(({ group }) => group === 'fit').reduce((sum, { weight }) => sum + weight, 0);
      expect(fit).toBeCloseTo(0.1);
      expect(contributions.reduce((sum, { points }) => sum + points, base)).toBeCloseTo(score, 9);
    }
  });

  test('pass over a factor that the pair kind does not use', () => {
    const foreign: WeightLayer = { scope: 'city', id: 'x', weights: { 'stage-fit': 50 } };
    expect(layeredWeights(pair, [foreign]).pairs).toEqual(layeredWeights(pair, []).pairs);
  });

  test('change the order of a list', () => {
    const far = { seat: { country: 'CN', division: '440300' } };
    const near = { seat: { country: 'CN', division: '371600' } };
    const catalogue = catalogueOf(
      enterprise('far-smelter', { ...far, industries: [{ code: '3216' }], products: ['电解铝'] }),
      enterprise('near-chemist', { ...near, industries: [{ code: '3211' }] }),
    );
    const target = aluminium({ division: '371600', city: '370100' });
    const under = (layers: readonly WeightLayer[]) =>
      idsOf(rank(catalogue, target, 'enterprise', layeredWeights(pair, layers), { today: '2025-01-31' }));
    const onlyDistance = Object.fromEntries(effectiveWeights(pair, []).map(({ factor }) => [factor, 0]));
    expect(under([])[0]).toBe('far-smelter');
    expect(under([{ scope: 'city', id: 'd', weights: { ...onlyDistance, distance: 1 } }])[0]).toBe('near-chemist');
  });
});

describe('pair kinds', () => {
  test('have weights wherever a target asks for candidates', () => {
    const target = aluminium();
    for (const kind of candidateKindsFor(target)) expect(pairKinds).toContain(pairKind(target, kind));
  });

  test('are told from other words, also from names that every object has', () => {
    expect(isPairKind(pair)).toBe(true);
    expect(isPairKind('industry>chamber')).toBe(false);
    expect(isPairKind('constructor')).toBe(false);
  });
});

test('shipped weights are named by what they are, in whatever order they stand', () => {
  const pair = { 'industry>investor': { text: 1, distance: 2 }, 'industry>enterprise': { text: 3 } };
  const same = { 'industry>enterprise': { text: 3 }, 'industry>investor': { distance: 2, text: 1 } };
  expect(nameOf(same)).toBe(nameOf(pair));
  expect(nameOf({ ...pair, 'industry>enterprise': { text: 4 } })).not.toBe(nameOf(pair));
});
