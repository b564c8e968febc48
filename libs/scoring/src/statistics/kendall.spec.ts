import { pairLoss, pairOrder, weightedKendallLoss } from './kendall.js';

const ratings = new Map([
  ['a', 5],
  ['b', 3],
  ['c', 3],
  ['d', 1],
]);

test('scores in the order of the ratings lose nothing, in the opposite order everything', () => {
  const scores = new Map([...ratings].map(([id, rating]) => [id, rating / 10]));
  const opposite = new Map([...ratings].map(([id, rating]) => [id, -rating]));
  expect(weightedKendallLoss([pairLoss(ratings, scores)])).toBe(0);
  expect(weightedKendallLoss([pairLoss(ratings, opposite)])).toBe(1);
});

test('equal scores lose half of every pair', () => {
  expect(weightedKendallLoss([pairLoss(ratings, new Map())])).toBe(0.5);
});

test('a pair weighs the difference of its ratings', () => {
  const swapped = new Map([
    ['a', 3],
    ['b', 4],
    ['c', 2],
    ['d', 1],
  ]);
  // Pairs: a–b 2 (lost), a–c 2, a–d 4, b–d 2, c–d 2; b–c weighs nothing.
  expect(pairLoss(ratings, swapped)).toEqual({ wrong: 2, all: 12 });
});

test('pairs of the ratings asked for are counted, and equal scores are not in order', () => {
  const scores = new Map([
    ['a', 3],
    ['b', 3],
    ['c', 4],
    ['d', 1],
  ]);
  // Pairs with a higher rating of 5: b–a and c–a are not in order, d–a is.
  expect(pairOrder(ratings, scores, (_, higher) => higher === 5)).toEqual({ right: 1, all: 3 });
  expect(pairOrder(ratings, scores, () => true)).toEqual({ right: 3, all: 5 });
});
