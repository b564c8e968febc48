import { build } from '@queqiao/testing';
import { capOf, changesBetween, factorRows, inheritedOf, NOTHING, withOne } from './factor-rows';

type Weight = ReturnType<typeof build.effectiveWeights>['weights'][number];
const effective = (
  weight: Partial<Weight>,
  cap: { cap: number; from: Weight['from'] } = { cap: 1, from: 'default' },
) => {
  const base = build.effectiveWeights();
  return {
    ...base,
    weights: base.weights.map((one) => ({ ...one, ...weight })),
    groups: base.groups.map((one) => ({ ...one, ...cap })),
  };
};
const city = effective({ weight: 20, from: 'city' }, { cap: 0.4, from: 'city' });

describe('what a scope inherits', () => {
  it('is for a city what the product ships', () => {
    const [row] = factorRows(city, inheritedOf({ city }), NOTHING);
    expect(row).toMatchObject({ weight: 8, inherited: 8, from: 'default' });
    expect(capOf('feasibility', inheritedOf({ city }), NOTHING)).toEqual({ cap: 1, from: 'default' });
  });

  it('is for an industry what its city says, and not what the industry says today', () => {
    const inherited = inheritedOf({ city, industry: effective({ weight: 30, from: 'industry' }) });
    expect(factorRows(city, inherited, NOTHING)[0]).toMatchObject({ weight: 20, from: 'city' });
    expect(capOf('feasibility', inherited, { weights: {}, caps: { feasibility: 0.2 } })).toEqual({
      cap: 0.2,
      from: undefined,
    });
  });

  it.each([
    ['the office where it says anything', { weight: 50, from: 'office' as const }, 50, 'office'],
    ['the industry where the office is silent', { weight: 20, from: 'city' as const }, 30, 'industry'],
  ])('is for an office on an industry the word of %s', (_, office, weight, from) => {
    const layers = { city, industry: effective({ weight: 30, from: 'industry' }), office: effective(office) };
    expect(factorRows(city, inheritedOf(layers), NOTHING)[0]).toMatchObject({ weight, from });
  });
});

describe('what a scope says itself', () => {
  it('goes before what it inherits, which stays beside it', () => {
    const [row] = factorRows(city, inheritedOf({ city }), { weights: { distance: 0 }, caps: {} });
    expect(row).toMatchObject({ weight: 0, inherited: 8, from: undefined });
  });

  it('can be said and taken back', () => {
    expect(withOne({ text: 1 }, 'distance', 5)).toEqual({ text: 1, distance: 5 });
    expect(withOne({ text: 1, distance: 5 }, 'distance', undefined)).toEqual({ text: 1 });
  });

  it('is compared with what it was before', () => {
    const before = { weights: { distance: 8, text: 3 }, caps: {} };
    const after = { weights: { distance: 20, region: 4 }, caps: { fit: 0.5 } };
    expect(changesBetween(before, after)).toEqual([
      { key: 'distance', kind: 'weight', before: 8, after: 20 },
      { key: 'text', kind: 'weight', before: 3, after: undefined },
      { key: 'region', kind: 'weight', before: undefined, after: 4 },
      { key: 'fit', kind: 'cap', before: undefined, after: 0.5 },
    ]);
  });
});
