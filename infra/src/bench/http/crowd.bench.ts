import { setTimeout as sleep } from 'node:timers/promises';
import { matching, projects } from '@queqiao/contracts';
import { CityApi } from '../../installation/city-api.js';
import { sampleCities } from '../../seed/files.js';
import type { Bench, Installation } from '../installation/bench.js';
import { postgresContender } from '../kernel/postgres.js';
import { type KernelContender, makeProblem, type Problem } from '../kernel/problem.js';
import { alternating, quantile, timed } from '../measure.js';
import { atMost, atMostTimes, type Row, row } from '../row.js';
import { Previews } from './previews.js';

const RUNS = 5;
const CLIENTS = 20;
const EACH = 3;
const ALONE_MS = 1_500;
const PAUSE_MS = 10;

/**
 * Twenty administrators at once preview weights over a million candidates; a run is the p95 of their sixty previews. It
 * also compares the p95 of other routes during the previews with that in a quiet time.
 * Rival: as many clients that query Postgres for the best rows of precomputed values.
 */
export const crowd: Bench = { name: 'crowd', run };

async function run({ gateway, database, stage, sizes: { largest } }: Installation): Promise<Row[]> {
  await stage.hold(largest);
  const apis = (await sampleCities()).map(({ code }) => new CityApi(gateway, code));
  const admins: Previews[] = [];
  for (const api of apis) admins.push(await Previews.open(api));
  // The measured previews are not the first of their target.
  for (const admin of admins) await admin.preview(admin.targets[0] ?? '');
  const list = { targetId: admins[0]?.targets[0] ?? '', candidateKind: 'enterprise' } as const;
  const others = [() => apis[0]?.text(projects.listCities, {}), () => apis[0]?.text(matching.listSuggestions, list)];
  const problem = makeProblem(largest, CLIENTS);
  const sql = await postgresContender(database, problem, CLIENTS);
  try {
    const beside: number[] = [];
    const figures = await alternating(RUNS, {
      previews: async () => {
        const during = previewsAtOnce(admins);
        const [p95, routes] = await Promise.all([during, p95Until(during, others)]);
        beside.push(routes);
        for (const admin of admins) admin.check();
        return p95;
      },
      queries: () => queriesAtOnce(sql, problem),
      alone: () => p95Until(sleep(ALONE_MS), others),
    });
    return rowsOf(largest, figures.previews, figures.queries, beside, figures.alone);
  } finally {
    await sql.close();
    for (const admin of admins) await admin.close();
  }
}

function rowsOf(candidates: number, ours: number[], queries: number[], beside: number[], alone: number[]): Row[] {
  const bench = `${CLIENTS} previews of ${candidates} candidates at once`;
  const rival = { name: `${CLIENTS} of the SQL queries over stored values at once, p95`, figures: queries };
  const quiet = { name: 'the same routes while nobody asks for previews, p95', figures: alone };
  return [
    row({ bench: `${bench}, p95`, unit: 'ms', ours, rival, limit: atMost('ms', 1_000) }),
    row({ bench: `${bench}, other routes, p95`, unit: 'ms', ours: beside, rival: quiet, limit: atMostTimes(2) }),
  ];
}

async function previewsAtOnce(admins: readonly Previews[]): Promise<number> {
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    const admin = admins[client % admins.length];
    const figures: number[] = [];
    for (let turn = 0; turn < EACH; turn++) figures.push((await admin?.preview(admin.targets[0] ?? '')) ?? 0);
    return figures;
  });
  return quantile((await Promise.all(clients)).flat(), 0.95);
}

async function queriesAtOnce(sql: KernelContender, { weights }: Problem): Promise<number> {
  const asked = weights.map((vector) => timed(() => sql.find(vector)));
  return quantile(await Promise.all(asked), 0.95);
}

/** Repeats the questions until `done` ends. The p95 of the answers, in ms. */
async function p95Until(done: Promise<unknown>, questions: readonly (() => unknown)[]): Promise<number> {
  let over = false;
  const end = () => {
    over = true;
  };
  done.then(end, end);
  const figures: number[] = [];
  while (!over || figures.length === 0) {
    const question = questions[figures.length % questions.length];
    figures.push(await timed(() => question?.()));
    await sleep(PAUSE_MS);
  }
  return quantile(figures, 0.95);
}
