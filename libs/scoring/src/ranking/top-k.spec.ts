import { randomNumbers } from '../testing/builders.js';
import { topK } from './top-k.js';

test('equals a full sort with ties by row, for every k', () => {
  const random = randomNumbers(1);
  for (let round = 0; round < 50; round++) {
    const scores = Float64Array.from({ length: 60 }, () => Math.floor(random() * 12) / 12);
    scores[5] = Number.NaN;
    const sorted = [...scores.keys()]
      .filter((row) => row !== 5)
      .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
    for (const k of [0, 1, 7, 59, 100]) expect(topK(scores, k, (a, b) => a < b)).toEqual(sorted.slice(0, k));
  }
});
