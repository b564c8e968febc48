import { CityApi } from '../../installation/city-api.js';
import { sampleCities } from '../../seed/files.js';
import type { Bench, Installation } from '../installation/bench.js';
import { postgresContender } from '../kernel/postgres.js';
import { type KernelContender, makeProblem, type Problem } from '../kernel/problem.js';
import { alternating, quantile, repeated } from '../measure.js';
import { atMost, type Limit, type Row, row } from '../row.js';
import { Previews } from './previews.js';

const RUNS = 5;
const A_RUN = 40;
const OF_A_TARGET = 10;
const TARGETS = 4;

const LIMITS = { large: atMost('ms', 50, 20), largest: atMost('ms', 120, 40) };

/**
 * How long a preview under new weights takes over HTTP. A run is the p95 of 40 previews of four targets. The first preview
 * of a target works out all its values and has its own row.
 * Rival: one query in Postgres over twelve stored values, without HTTP and names, for one list instead of two.
 */
export const preview: Bench = { name: 'preview', run };

async function run(installation: Installation): Promise<Row[]> {
  const [city] = await sampleCities();
  const previews = await Previews.open(new CityApi(installation.gateway, city?.code ?? ''));
  const rows: Row[] = [];
  try {
    for (const size of ['large', 'largest'] as const) {
      const candidates = installation.sizes[size];
      await installation.stage.hold(candidates);
      rows.push(...(await rowsOf(installation, previews, candidates, LIMITS[size])));
    }
    return rows;
  } finally {
    await previews.close();
  }
}

async function rowsOf(
  { database }: Installation,
  previews: Previews,
  candidates: number,
  limit: Limit,
): Promise<Row[]> {
  const first: number[] = [];
  for (const target of previews.targets) first.push(await previews.preview(target));
  const problem = makeProblem(candidates, A_RUN);
  const sql = await postgresContender(database, problem);
  try {
    const { ours, rivals } = await alternating(RUNS, {
      ours: (turn) => p95OfPreviews(previews, turn),
      rivals: () => p95OfQueries(sql, problem),
    });
    const name = 'one SQL query in Postgres over twelve stored values, without HTTP, p95';
    const bench = `preview over HTTP, ${candidates} candidates and the sample`;
    return [
      row({ bench: `${bench}, p95`, unit: 'ms', ours, rival: { name, figures: rivals }, limit }),
      row({ bench: `${bench}, first of a target`, unit: 'ms', ours: first, rival: { name, figures: rivals } }),
    ];
  } finally {
    await sql.close();
  }
}

async function p95OfPreviews(previews: Previews, run: number): Promise<number> {
  const figures = await repeated({ least: TARGETS, most: A_RUN, budgetMs: 8_000 }, (turn) => {
    const number = run + Math.floor(turn / OF_A_TARGET);
    return previews.preview(previews.targets[number % Math.min(TARGETS, previews.targets.length)] ?? '');
  });
  previews.check();
  return quantile(figures, 0.95);
}

async function p95OfQueries(sql: KernelContender, { weights }: Problem): Promise<number> {
  const figures = await repeated({ least: 3, most: A_RUN, budgetMs: 2_000 }, async (turn) => {
    return (await sql.find(weights[turn % weights.length] ?? new Float64Array())).ms;
  });
  return quantile(figures, 0.95);
}
