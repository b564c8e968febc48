import { candidateKindsFor, pairKind } from '../model/pairs.js';
import { contextOf } from '../ranking/weighing.js';
import { aluminium, catalogueOf, funding, investor } from '../testing/builders.js';
import { DEFAULT_WEIGHTS } from '../weights/weight-set.js';
import { factors } from './index.js';
import { nearness, nearnessTo } from './industry-nearness.js';
import { MandateScale } from './mandate-nearness.js';
import { decayByMonth, shrunkShare } from './tables.js';

test('keys are unique, base rates are between 0 and 1, every factor is used somewhere', () => {
  expect(new Set(factors.map(({ key }) => key)).size).toBe(factors.length);
  for (const { baseRate, weights } of factors) {
    expect(baseRate).toBeGreaterThan(0);
    expect(baseRate).toBeLessThan(1);
    expect(Object.keys(weights).length).toBeGreaterThan(0);
  }
});

test('every pair kind that is ranked has weights in fit and in intent', () => {
  const needs = ['funding', 'technology', 'talent', 'market', 'supply', 'site', 'cooperation'] as const;
  for (const target of [aluminium(), ...needs.map((needKind) => funding({ needKind }))]) {
    for (const kind of candidateKindsFor(target)) {
      const used = factors.filter(({ key }) => DEFAULT_WEIGHTS.pairs[pairKind(target, kind)]?.[key]);
      expect(used.map(({ group }) => group)).toEqual(expect.arrayContaining(['fit', 'intent']));
    }
  }
});

test('the nearer two industries are in the standard, the more they count', () => {
  const values = ['3252', '3251', '3240', '2614', '6513'].map((code) => nearness(code, '3252').value);
  expect(values).toEqual([1, 0.75, 0.45, 0.05, 0]);
});

test('a class inside an asked division is as near as can be, a division around an asked class is not', () => {
  expect(nearness('3252', '32').value).toBe(1);
  expect(nearness('32', '3252').value).toBe(0.45);
});

test('the first of the asked codes and the main business count most', () => {
  const best = nearnessTo(['3216', '2614', '6513']);
  const [main, last, side] = [best(['3216']), best(['6513']), best(['9411', '3216'])];
  expect(main?.value).toBe(1);
  expect(last?.value).toBeCloseTo(0.65);
  expect(side?.value).toBeCloseTo(0.85);
  expect(best([])).toBeUndefined();
});

test('a mandate that names the class says more than one that names the division', () => {
  const scale = new MandateScale(['3252']);
  const values = [['3252'], ['325'], ['32'], ['C'], ['3240'], ['65']].map((sectors) => scale.best(sectors)?.value);
  expect(values).toEqual([1, 0.95, 0.8, 0.4, 0.2, 0]);
});

test('a share of few cases stays near the base rate', () => {
  expect(shrunkShare(1, 1, 0.1, 10)).toBeCloseTo(2 / 11);
  expect(shrunkShare(40, 60, 0.1, 10)).toBeCloseTo(41 / 70);
  expect(shrunkShare(0, 0, 0.1, 10)).toBeCloseTo(0.1);
});

test('an event counts half after its half-life, and no more than fully before its date', () => {
  const decay = decayByMonth(12);
  expect([decay(-3), decay(0), decay(12), decay(24)]).toEqual([1, 1, 0.5, 0.25]);
});

test('a factor that reads deals says so, as its values are not those of one candidate alone', () => {
  const catalogue = catalogueOf(
    investor('fund', { deals: [{ date: '2024-05', company: 'asker', sectors: ['3252'] }] }),
  );
  const context = contextOf(catalogue, 'investor', '2025-01-31');
  const readingDeals = factors.filter((factor) => {
    let reads = false;
    const store = new Proxy(context.store, {
      get: (of, field) => {
        reads ||= field === 'deals';
        return Reflect.get(of, field);
      },
    });
    factor.prepare(funding({ organisationId: 'asker', amountWan: 500, stage: 'seed' }), { ...context, store });
    return reads;
  });
  expect(readingDeals.map(({ key }) => key)).toEqual(
    factors.filter(({ reads }) => reads === 'deals').map(({ key }) => key),
  );
});
