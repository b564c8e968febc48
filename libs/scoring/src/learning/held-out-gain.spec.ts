import { randomNumbers } from '../statistics/random.js';
import { aluminium, catalogueOf, enterprise } from '../testing/builders.js';
import type { Choice } from './choice.js';
import { decidedChoice, oneByOne } from './decided-choice.js';
import { fitWeights } from './fit-weights.js';
import { heldOutGain } from './held-out-gain.js';

const even = { a: 10, b: 10, c: 10 };

/** Lists of thirty of which the three that are best by these weights are accepted. */
function lists(count: number, weights: readonly number[], seed = 1): Choice[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const all = Array.from({ length: 30 }, () => Float64Array.from(weights, () => random()));
    const utilities = (values: Float64Array) => weights.reduce((sum, weight, f) => sum + weight * (values[f] ?? 0), 0);
    all.sort((x, y) => utilities(y) - utilities(x));
    return { chosen: all.slice(0, 3), others: all.slice(3), decisions: 3 };
  });
}

describe('the gain of learning on lists that it was not learned from', () => {
  test('is surely over nothing where officers weigh otherwise than the present weights', () => {
    const { mean, low, n, confidence } = heldOutGain(lists(20, [9, 1, 0]), even);
    // The first fifth only teaches.
    expect(n).toBe(16);
    expect(low).toBeGreaterThan(0);
    expect(confidence).toBe(1);
    expect(mean).toBeGreaterThan(0.1);
  });

  test('is judged on what was decided later only', () => {
    // Officers turned round: what the earlier lists teach is wrong of the later ones.
    const turned = [...lists(16, [9, 1, 0]), ...lists(4, [0, 1, 9], 2)];
    const laterOnly = heldOutGain(turned, even);
    expect(laterOnly.mean).toBeLessThan(heldOutGain(lists(20, [9, 1, 0]), even).mean);
    expect(heldOutGain([...lists(4, [0, 1, 9], 2), ...lists(16, [9, 1, 0])], even).mean).not.toBeCloseTo(
      laterOnly.mean,
    );
  });

  test('is about nothing where they weigh alike', () => {
    const { low, high } = heldOutGain(lists(20, [1, 1, 1]), even);
    expect(low).toBeLessThanOrEqual(0);
    expect(high).toBeLessThan(0.05);
  });

  test('is not made up where decisions are luck', () => {
    const random = randomNumbers(5);
    const luck = lists(30, [1, 1, 1]).map(({ chosen, others }): Choice => {
      const all = [...chosen, ...others].sort(() => random() - 0.5);
      return { chosen: all.slice(0, 2), others: all.slice(2) };
    });
    const { low, confidence } = heldOutGain(luck, even);
    expect(low).toBeLessThanOrEqual(0);
    expect(confidence).toBeLessThan(0.9);
  });

  test('is judged decision by decision where there are too few lists to leave one out', () => {
    expect(heldOutGain(lists(2, [9, 1, 0]), even).n).toBe(4);
  });
});

describe('a decided list', () => {
  const near = { seat: { country: 'CN', division: '371600' } };
  const catalogue = catalogueOf(
    enterprise('yes', { ...near, industries: [{ code: '3216' }] }),
    enterprise('no', { industries: [{ code: '1711' }] }),
    enterprise('seen', { industries: [{ code: '2614' }] }),
  );
  const target = aluminium({ accepted: ['yes'] });
  const list = {
    target,
    decidedAt: '2025-01-30T00:00:00.000Z',
    accepted: ['yes'],
    rejected: ['no'],
    passedOver: ['seen', 'gone'],
  };
  const choiceOf = (more: object) =>
    decidedChoice(catalogue, 'enterprise', ['industry-path', 'text'], '2025-01-31', { ...list, ...more });

  test('sets whom officers accepted against whom they rejected or passed over, by values of now', () => {
    const choice = choiceOf({});
    expect([choice?.chosen.length, choice?.others.length, choice?.decisions]).toEqual([1, 2, 2]);
    expect(choice?.chosen[0]?.[0]).toBeGreaterThan(choice?.others[0]?.[0] ?? 1);
  });

  test('does not look at what accepted ones have in common', () => {
    const { accepted: _, ...plain } = target;
    expect(choiceOf({})).toEqual(choiceOf({ target: plain }));
  });

  test('teaches nothing without somebody accepted and somebody else', () => {
    expect(choiceOf({ accepted: [] })).toBeUndefined();
    expect(choiceOf({ rejected: [], passedOver: ['gone'] })).toBeUndefined();
  });

  test('is as many choices as candidates were accepted, and as many decisions as before', () => {
    const choices = lists(12, [5, 2, 1]).map((choice) => ({ ...choice, decisions: 4 }));
    const single = choices.flatMap(oneByOne);
    expect(single).toHaveLength(36);
    expect(fitWeights(single, even)).toMatchObject({ kind: 'learned', decisions: 48 });
  });
});
