import { segment } from '@queqiao/reference';
import { Catalogue, DEFAULT_WEIGHTS, rank, type Target } from '@queqiao/scoring';
import type pg from 'pg';
import { candidateSet } from '../candidates/candidate-set.js';
import type { Bench, Installation } from '../installation/bench.js';
import { withClient } from '../installation/client.js';
import { alternating, quantile, repeated, tell, timed, withinBudget } from '../measure.js';
import { atMost, type Limit, type Row, row } from '../row.js';
import { fillSqlRival, rankBySql, SQL_RIVAL } from './sql-rival.js';

const RUNS = 5;
const KEPT = 50;
// The rival takes many seconds over a million candidates, so it makes fewer runs.
const RIVAL_MS = 20_000;
const A_RUN = 12;
// The same day for each run, as recency depends on it.
const TODAY = '2026-01-31';

const LIMITS = { large: atMost('ms', 50, 20), largest: atMost('ms', 400, 150) };

/**
 * Time of one ranking in one process, without storage: a priority industry and all synthetic enterprises, with the
 * contributions of the best 50. A run is the median of several industries, each ranked for the first time.
 */
export const ranking: Bench = { name: 'ranking', run };

async function run({ database, sizes }: Installation): Promise<Row[]> {
  return withClient(database, 'matching', async (client) => {
    const { rows: industries } = await client.query<{ data: Target }>(
      `SELECT data FROM target WHERE kind = 'industry' ORDER BY id`,
    );
    const targets = industries.map(({ data }) => data);
    const rows: Row[] = [];
    for (const size of ['large', 'largest'] as const) {
      const candidates = sizes[size];
      await fillSqlRival(client, await candidateSet(candidates));
      rows.push(await rankingOf(candidates, LIMITS[size], targets, client));
    }
    await client.query('DROP TABLE bench.candidate');
    return rows;
  });
}

async function rankingOf(
  candidates: number,
  limit: Limit,
  targets: readonly Target[],
  client: pg.ClientBase,
): Promise<Row> {
  const catalogue = new Catalogue(segment);
  const filling = await timed(async () => {
    for (const one of await candidateSet(candidates)) catalogue.upsertOrganisation(one);
  });
  tell(`ranking: ${candidates} candidates made and put into columns in ${Math.round(filling)} ms`);
  const targetOf = (turn: number) => {
    const target = targets[turn % targets.length];
    if (target === undefined) throw new Error('The sample has no priority industries');
    return target;
  };
  rankByKernel(catalogue, targetOf(targets.length - 1));
  const { ours, sql } = await alternating(RUNS, {
    ours: async (turn) => {
      const figures = await repeated({ least: 2, most: A_RUN, budgetMs: 2_000 }, (part) =>
        timed(() => rankByKernel(catalogue, targetOf(turn * A_RUN + part))),
      );
      return quantile(figures, 0.5);
    },
    sql: withinBudget(RIVAL_MS, (turn) => timed(() => rankBySql(client, targetOf(turn * A_RUN), KEPT))),
  });
  const bench = `one full ranking of a target over ${candidates} candidates, all factors, text, reasons for the top ${KEPT}`;
  return row({ bench, unit: 'ms', ours, rival: { name: `${SQL_RIVAL}, ${sql.length} runs`, figures: sql }, limit });
}

function rankByKernel(catalogue: Catalogue, target: Target): void {
  const best = rank(catalogue, target, 'enterprise', DEFAULT_WEIGHTS, { scope: 'domestic', k: KEPT, today: TODAY });
  if (best.length !== KEPT) throw new Error(`${target.id} has ${best.length} enterprises`);
}
