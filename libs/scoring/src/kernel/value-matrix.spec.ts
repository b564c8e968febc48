import { readFileSync } from 'node:fs';
import { topK } from '../ranking/top-k.js';
import { randomNumbers } from '../statistics/random.js';
import { assembled } from './assemble.mjs';
import { ValueMatrix } from './value-matrix.js';

const FACTORS = 11;
const ROWS = 1_000;
const random = randomNumbers(7);

/** Values as they come: some unknown, many equal, some anything. */
const someValue = () => {
  const kind = random();
  if (kind < 0.1) return Number.NaN;
  return kind < 0.6 ? (1 + Math.floor(random() * 3)) / 3 : random();
};
/** A few heavy weights and many light or missing ones, together 1. */
const someWeights = () => {
  const raw = Array.from({ length: FACTORS }, () => (random() < 0.3 ? 0 : random() ** 4));
  const all = raw.reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? raw.fill(1 / FACTORS) : raw.map((weight) => weight / all);
};

test('the built module is what its source says', async () => {
  expect(readFileSync(new URL('kernel.ts', import.meta.url), 'utf8')).toBe(await assembled());
});

test('the best of the contenders are the best of all, for 1,000 random weight vectors', () => {
  const columns = Array.from({ length: FACTORS }, () => Float64Array.from({ length: ROWS }, someValue));
  const unknown = columns.map(() => random());
  const matrix = new ValueMatrix(ROWS, FACTORS);
  const rowOf = Uint32Array.from({ length: ROWS }, (_, row) => row);
  for (const [factor, rows] of columns.entries())
    matrix.fill(factor, { rows: Float32Array.from(rows) }, rowOf, unknown[factor] ?? 0);
  const exact = columns.map((rows, factor) => rows.map((value) => Math.fround(value) || (unknown[factor] ?? 0)));
  let contenders = 0;
  for (let round = 0; round < 1_000; round++) {
    const weights = someWeights();
    const scores = new Float64Array(ROWS);
    exact.forEach((values, factor) => {
      for (let row = 0; row < ROWS; row++)
        scores[row] = (scores[row] ?? 0) + (weights[factor] ?? 0) * (values[row] ?? 0);
    });
    const k = 1 + Math.floor(random() * 60);
    const best = topK(scores, k, (a, b) => a < b);
    const found = matrix.contenders(weights, k);
    contenders += found.length / k;
    const narrowed = new Float64Array(ROWS).fill(Number.NaN);
    for (const row of found) narrowed[row] = scores[row] ?? 0;
    expect(topK(narrowed, k, (a, b) => a < b)).toEqual(best);
  }
  // It narrows down: a matrix that named everybody would pass the above.
  expect(contenders / 1_000).toBeLessThan(5);
});

test('values of a table are read through the column, and rows that are left out do not count', () => {
  const matrix = new ValueMatrix(3, 1);
  const values = { column: Uint32Array.of(0, 2, 1, 2, 1), table: Float64Array.of(Number.NaN, 0.25, 1) };
  matrix.fill(0, values, Uint32Array.of(0, 2, 4), 0.9);
  expect(matrix.contenders([1], 1)).toEqual([0]);
  expect(matrix.contenders([1], 2)).toEqual([0, 1, 2]);
});

test.each([0, 1, 63, 64, 65])('takes %d candidates', (rows) => {
  const matrix = new ValueMatrix(rows, 3);
  expect(matrix.contenders([0.5, 0.3, 0.2], 10)).toHaveLength(rows);
});
