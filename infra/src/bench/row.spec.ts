import { alternating, withinBudget } from './measure.js';
import { atMost, atMostTimes, inWords, row, timesFaster } from './row.js';

const made = { bench: 'a bench', unit: 'ms' as const, ours: [4, 2, 3] };

test('a row tells the spread of its runs, and the median of the ratios of runs that met the same machine', () => {
  // The third run was slow for both: 2, 0.5 and 1 times the rival.
  const told = row({ ...made, ours: [4, 2, 30], rival: { name: 'a rival', figures: [2, 4, 30] } });
  expect(told).toMatchObject({
    value: 4,
    ours: { min: 2, median: 4, max: 30 },
    rivals: { min: 2, median: 4, max: 30 },
  });
  expect(told).toMatchObject({ rival: 'a rival', ratio: 1, runs: 3, limit: null, pass: null, stretch: null });
});

test('a rival that made fewer runs is compared by its median', () => {
  expect(row({ ...made, rival: { name: 'a slow rival', figures: [6] } }).ratio).toBe(0.5);
});

test.each([
  [3, 1, true, false],
  [2.9, 1, false, false],
  [4, 3, true, true],
])('a median of 3 ms under limits of %d and %d ms: pass %s, stretch %s', (pass, stretch, passes, stretches) => {
  const told = row({ ...made, rival: 'none', limit: atMost('ms', pass, stretch) });
  expect(told).toMatchObject({ pass: passes, stretch: stretches });
});

test('how many times faster than the rival is judged by the ratio', () => {
  const rival = { name: 'a rival', figures: [120, 60, 90] };
  expect(row({ ...made, rival, limit: timesFaster(25, 40) })).toMatchObject({
    ratio: 0.0333,
    pass: true,
    stretch: false,
  });
  expect(row({ ...made, rival, limit: atMostTimes(0.03) })).toMatchObject({ pass: false, stretch: null });
});

test('a row whose rival is not on the machine is not judged against it', () => {
  const told = row({ ...made, rival: undefined, limit: atMostTimes(1.5, 1.1) });
  expect(told).toMatchObject({ rival: 'absent', rivals: null, ratio: null, pass: null, stretch: null });
  expect(inWords(told)).toContain('cannot be judged: ≤ 1.5 × the rival, stretch ≤ 1.1 × the rival');
});

test('contenders take turns, each run begins with another, and a slow one sits out once it has had its time', async () => {
  const order: string[] = [];
  const contender = (name: string) => async (run: number) => {
    order.push(`${name}${run}`);
    return run;
  };
  const figures = await alternating(3, { a: contender('a'), b: withinBudget(0, contender('b')) });
  expect(order).toEqual(['a0', 'b0', 'a1', 'a2']);
  expect(figures).toEqual({ a: [0, 1, 2], b: [0] });
});
