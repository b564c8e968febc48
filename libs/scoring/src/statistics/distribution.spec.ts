import { gini, histogram, shareOfTop, spreadOf } from './distribution.js';
import { randomNumbers } from './random.js';

const lists = (count: number, of: (list: number) => string[]) => Array.from({ length: count }, (_, list) => of(list));
const ten = (prefix: string) => Array.from({ length: 10 }, (_, n) => `${prefix}-${n}`);

describe('the spread of places', () => {
  test('is even where every list shows others', () => {
    const spread = spreadOf(
      lists(20, (list) => ten(`list-${list}`)),
      100_000,
    );
    expect(spread).toEqual({ shown: 200, gini: 0, mostShown: { id: 'list-0-0', share: 0.05 } });
  });

  test('is most uneven where all lists show the same ten of many', () => {
    const spread = spreadOf(
      lists(20, () => ten('same')),
      100_000,
    );
    expect(spread.shown).toBe(10);
    expect(spread.gini).toBeCloseTo(1 - 1 / 20);
    expect(spread.mostShown).toEqual({ id: 'same-0', share: 1 });
  });

  test('is even where there are no others to show', () => {
    expect(
      spreadOf(
        lists(20, () => ['a', 'b', 'c']),
        3,
      ).gini,
    ).toBe(0);
  });

  test('looks at the first ten places only, and says nothing of empty lists', () => {
    const long = [...ten('a'), ...ten('b')];
    expect(spreadOf([long], 100).shown).toBe(10);
    expect(spreadOf([[], []], 100)).toEqual({ shown: 0, gini: 0 });
  });
});

describe('the Gini coefficient', () => {
  test('is that of known cases', () => {
    expect(gini([])).toBe(0);
    expect(gini([0, 0])).toBe(0);
    expect(gini([3, 3, 3])).toBeCloseTo(0);
    expect(gini([0, 0, 0, 1])).toBeCloseTo(0.75);
    expect(gini([1, 2, 3, 4])).toBeCloseTo(0.25);
  });

  test('is half the mean difference over the mean, whatever the order', () => {
    const random = randomNumbers(3);
    for (let round = 0; round < 100; round++) {
      const amounts = Array.from({ length: 1 + Math.floor(random() * 30) }, () => Math.floor(random() * 9));
      const mean = amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length;
      const differences = amounts.flatMap((a) => amounts.map((b) => Math.abs(a - b)));
      const wanted = mean === 0 ? 0 : differences.reduce((sum, d) => sum + d, 0) / amounts.length ** 2 / (2 * mean);
      expect(gini(amounts)).toBeCloseTo(wanted, 9);
    }
  });
});

describe('the share of the largest', () => {
  test('is all where there are no more', () => {
    expect([shareOfTop(10, [3, 3, 3]), shareOfTop(10, [])]).toEqual([1, 0]);
  });

  test('is large where a few hold most', () => {
    expect(shareOfTop(1, [1, 1, 6])).toBeCloseTo(0.75, 9);
  });
});

test('a histogram counts every value once, ends included', () => {
  expect(histogram([0, 0.1, 0.2499, 0.25, 0.5, 0.99, 1], 4)).toEqual([3, 1, 1, 2]);
});
