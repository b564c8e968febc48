import { bestRows, makeProblem, mustAgree, scoreOf } from './problem.js';

const problem = makeProblem(2_000, 4);
const [weights = new Float64Array()] = problem.weights;
const best = bestRows(problem, weights);

test('the same problem is made again, with weights that add up to 1 and values with four decimals', () => {
  expect(makeProblem(2_000, 4)).toEqual(problem);
  for (const vector of problem.weights) expect(vector.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1);
  for (const column of problem.columns)
    expect(column.every((value) => Math.fround(Number(value.toFixed(4))) === value)).toBe(true);
});

test('no row outside the best is better than one of them', () => {
  const least = scoreOf(problem, weights, best.at(-1) ?? -1);
  const others = Array.from({ length: problem.rows }, (_, row) => row).filter((row) => !best.includes(row));
  expect(Math.max(...others.map((row) => scoreOf(problem, weights, row)))).toBeLessThanOrEqual(least);
});

test('a list with a worse row, a repeated row or too few rows is not accepted', () => {
  expect(() => mustAgree('somebody', problem, weights, best)).not.toThrow();
  const outsider = Array.from({ length: problem.rows }, (_, row) => row).find((row) => !best.includes(row)) ?? 0;
  expect(() => mustAgree('somebody', problem, weights, [outsider, ...best.slice(1)])).toThrow('somebody has');
  expect(() => mustAgree('somebody', problem, weights, [best[1] ?? 0, ...best.slice(1)])).toThrow('different rows');
  expect(() => mustAgree('somebody', problem, weights, best.slice(1))).toThrow('different rows');
});

test('rows with the same score may change places', () => {
  const twins = {
    ...problem,
    columns: problem.columns.map((column) => Float32Array.from([...column, column[best[0] ?? 0] ?? 0])),
  };
  const withTwin = { ...twins, rows: problem.rows + 1 };
  const [first = 0, second = 0, ...rest] = bestRows(withTwin, weights);
  expect(() => mustAgree('somebody', withTwin, weights, [second, first, ...rest])).not.toThrow();
});
