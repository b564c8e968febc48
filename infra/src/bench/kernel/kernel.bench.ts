import type { Bench, Installation } from '../installation/bench.js';
import { alternating, type Contender, quantile, repeated, tell } from '../measure.js';
import { atMostTimes, type Row, row, timesFaster } from '../row.js';
import { duckdbContender } from './duckdb.js';
import { withFiles } from './files.js';
import { numpyContender } from './numpy.js';
import { ownKernel } from './own.js';
import { postgresContender } from './postgres.js';
import { KEPT, type KernelContender, makeProblem, mustAgree, type Problem } from './problem.js';

const VECTORS = 24;
const RUNS = 7;
// Weight vectors under which all contenders must find the same rows before time counts.
const CHECKED = 3;
const LIMITS = { numpy: atMostTimes(1.5, 1.1), Postgres: timesFaster(25, 40), DuckDB: timesFaster(5, 10) };

/**
 * Time to find the 50 best of a million candidates with twelve known values each, under new weights every time. A run is
 * the median of several searches.
 */
export const kernel: Bench = { name: 'kernel', run };

async function run({ database, sizes }: Installation): Promise<Row[]> {
  const problem = makeProblem(sizes.largest, VECTORS);
  const contenders = new Map<string, KernelContender>([['own', ownKernel(problem)]]);
  await withFiles(problem, async (files) => {
    const numpy = await numpyContender(files);
    if (numpy) contenders.set('numpy', numpy);
    contenders.set('Postgres', await postgresContender(database, problem));
    contenders.set('DuckDB', await duckdbContender(files));
  });
  try {
    for (const contender of contenders.values()) await check(contender, problem);
    tell('kernel: all found the same rows');
    const searches = [...contenders].map(([name, contender]) => [name, searching(contender, problem)]);
    const figures: Record<string, number[]> = await alternating(RUNS, Object.fromEntries(searches));
    return Object.entries(LIMITS).map(([rival, limit]) => {
      const bench = `preview kernel, ${problem.rows} candidates × 12 weights + top ${KEPT}, ${rival}`;
      const measured = { bench, unit: 'ms' as const, ours: figures.own ?? [], limit };
      const name = contenders.get(rival)?.name;
      if (name !== undefined) return row({ ...measured, rival: { name, figures: figures[rival] ?? [] } });
      return row({ ...measured, rival: undefined, note: 'numpy: there is no python3 with numpy on this machine' });
    });
  } finally {
    for (const contender of contenders.values()) await contender.close();
  }
}

async function check(contender: KernelContender, problem: Problem): Promise<void> {
  for (const weights of problem.weights.slice(0, CHECKED)) {
    mustAgree(contender.name, problem, weights, (await contender.find(weights)).rows);
  }
}

function searching(contender: KernelContender, { weights }: Problem): Contender {
  const vector = (turn: number) => weights[turn % weights.length] ?? new Float64Array();
  const searches = { least: 3, most: VECTORS, budgetMs: 1_000 };
  return async () => {
    const figures = await repeated(searches, async (turn) => (await contender.find(vector(turn))).ms);
    return quantile(figures, 0.5);
  };
}
