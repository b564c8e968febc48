import { jest } from '@jest/globals';
import { Routine } from './routine.js';

const failures: unknown[] = [];
let finish: (error?: Error) => void;
let runs: number;
let routine: Routine;

beforeEach(() => {
  jest.useFakeTimers();
  failures.length = 0;
  runs = 0;
  const work = () =>
    new Promise<void>((resolve, reject) => {
      runs += 1;
      finish = (error) => (error === undefined ? resolve() : reject(error));
    });
  routine = new Routine(1_000, work, (error) => failures.push(error));
});
afterEach(() => jest.useRealTimers());

it('runs each time that the interval is over, but not while it still runs', async () => {
  routine.start();
  await jest.advanceTimersByTimeAsync(2_500);
  expect(runs).toBe(1);
  finish();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(runs).toBe(2);
});

it('tells of a failure, and goes on', async () => {
  routine.start();
  routine.run();
  const failure = new Error('away');
  finish(failure);
  await jest.advanceTimersByTimeAsync(1_000);
  expect(failures).toEqual([failure]);
  expect(runs).toBe(2);
});

it('stops once what is under way is done, and begins nothing more', async () => {
  routine.start();
  routine.run();
  let isStopped = false;
  const stopping = routine.stop().then(() => {
    isStopped = true;
  });
  await jest.advanceTimersByTimeAsync(5_000);
  expect([runs, isStopped]).toEqual([1, false]);
  finish();
  await stopping;
  expect(runs).toBe(1);
});
