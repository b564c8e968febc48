import type { Bench, Installation } from '../installation/bench.js';
import { alternating, type Contender, quantile, repeated, tell } from '../measure.js';
import { atMostTimes, type Row, row, timesFaster } from '../row.js';
import type { KernelContender } from './contender.js';
import { duckdbContender } from './duckdb.js';
import { withFiles } from './files.js';
import { numpyContender } from './numpy.js';
import { ownKernel } from './own.js';
import { postgresContender } from './postgres.js';
import { KEPT, makeProblem, mustAgree, type Problem } from './problem.js';

const VECTORS = 24;
const RUNS = 7;
/** How many weight vectors everybody's lists are checked under before any time counts. */
const CHECKED = 3;

/**
 * What moving a weight costs once the values of a target's candidates are known: the 50 best of a million candidates with
 * twelve values each, under other weights every time. Everybody is given the same numbers, and has to find the same rows
 * before any time counts. A run of a contender is the median of some such searches; contenders take turns.
 */
export const kernel: Bench = { name: 'kernel', run };

async function run({ database, sizes }: Installation): Promise<Row[]> {
  const problem = makeProblem(sizes.largest, VECTORS);
  const contenders = await withFiles(problem, async (files) => ({
    own: await ownKernel(problem),
    numpy: await numpyContender(files),
    postgres: await postgresContender(database, problem),
    duckdb: await duckdbContender(files),
  }));
  const { numpy, ...others } = contenders;
  const present: Record<string, KernelContender> = numpy ? { ...others, numpy } : others;
  try {
    for (const contender of Object.values(present)) await check(contender, problem);
    tell('kernel: all found the same rows');
    const searches = Object.entries(present).map(([name, contender]) => [name, searching(contender, problem)]);
    return rows(problem.rows, contenders, await alternating(RUNS, Object.fromEntries(searches)));
  } finally {
    for (const contender of Object.values(present)) await contender.close();
  }
}

async function check(contender: KernelContender, problem: Problem): Promise<void> {
  for (const weights of problem.weights.slice(0, CHECKED)) {
    mustAgree(contender.name, problem, weights, (await contender.find(weights)).rows);
  }
}

function searching(contender: KernelContender, { weights }: Problem): Contender {
  const vector = (turn: number) => weights[turn % weights.length] ?? new Float64Array();
  return async () => {
    const searches = { least: 3, most: VECTORS, budgetMs: 1_000 };
    const figures = await repeated(searches, async (turn) => (await contender.find(vector(turn))).ms);
    return quantile(figures, 0.5);
  };
}

function rows(
  candidates: number,
  {
    numpy,
    postgres,
    duckdb,
  }: { numpy: KernelContender | undefined; postgres: KernelContender; duckdb: KernelContender },
  figures: Record<string, number[]>,
): Row[] {
  const bench = `preview kernel, ${candidates} candidates × 12 weights + top ${KEPT}`;
  const ours = { unit: 'ms' as const, ours: figures.own ?? [] };
  const against = (contender: KernelContender | undefined, name: string) =>
    contender && { name: contender.name, figures: figures[name] ?? [] };
  const absence = numpy ? {} : { note: 'numpy: there is no python3 with numpy on this machine' };
  return [
    row({
      bench: `${bench}, numpy`,
      ...ours,
      rival: against(numpy, 'numpy'),
      limit: atMostTimes(1.5, 1.1),
      ...absence,
    }),
    row({ bench: `${bench}, Postgres`, ...ours, rival: against(postgres, 'postgres'), limit: timesFaster(25, 40) }),
    row({ bench: `${bench}, DuckDB`, ...ours, rival: against(duckdb, 'duckdb'), limit: timesFaster(5, 10) }),
  ];
}
