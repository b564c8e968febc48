import { meanInterval } from './interval.js';
import { judge } from './list-quality.js';

test('a list with the relevant ones on top is perfect', () => {
  expect(judge(['a', 'b', 'c'], new Set(['a', 'b']))).toEqual({
    found10: 2,
    recall10: 1,
    recall50: 1,
    ndcg10: 1,
    reciprocalRank: 1,
    hit10: 1,
  });
});

test('the second and fourth place of two relevant ones and one missing give the values computed by hand', () => {
  const { recall10, ndcg10, reciprocalRank } = judge(['x', 'a', 'y', 'b'], new Set(['a', 'b', 'absent']));
  expect(recall10).toBeCloseTo(2 / 3);
  expect(ndcg10).toBeCloseTo((1 / Math.log2(3) + 1 / Math.log2(5)) / (1 + 1 / Math.log2(3) + 1 / 2));
  expect(reciprocalRank).toBeCloseTo(1 / 2);
});

test('the eleventh place counts for the first fifty only', () => {
  const list = [...Array.from({ length: 10 }, (_, i) => `x-${i}`), 'a'];
  expect(judge(list, new Set(['a']))).toMatchObject({ recall10: 0, recall50: 1, ndcg10: 0, hit10: 0 });
  expect(judge(list, new Set(['a'])).reciprocalRank).toBeCloseTo(1 / 11);
});

test('the interval encloses the mean, is repeatable and narrows with more values', () => {
  const few = meanInterval([0, 1, 0, 1]);
  const many = meanInterval(Array.from({ length: 400 }, (_, i) => i % 2));
  expect(few.mean).toBe(0.5);
  expect(few).toEqual(meanInterval([0, 1, 0, 1]));
  expect(many.low).toBeGreaterThan(few.low);
  expect(many.high).toBeLessThan(few.high);
  expect(many.low).toBeLessThan(0.5);
});
