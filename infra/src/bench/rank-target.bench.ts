import type { enterprises, experts } from '@queqiao/contracts';
import { scope as scopes } from '@queqiao/contracts';
import { createPool } from '@queqiao/database';
import { segment } from '@queqiao/reference';
import { Catalogue, DEFAULT_WEIGHTS, rank, type Target } from '@queqiao/scoring';
import type pg from 'pg';
import type { Bench, Installation } from './bench.js';
import { quantile, type Row, row, tell, timed } from './measure.js';
import { fillSqlRival, rankBySql } from './sql-rival.js';

const WARM_UP = 10;
const SAMPLES = 40;
const KEPT = 50;
/** Any day will do, as long as each run measures recency from the same one. */
const TODAY = '2026-01-31';

/**
 * How long the ranking itself takes, in one process and without storing anything: a priority industry against every
 * enterprise of the sample, domestic and overseas, by all factors and the text, with the reasons of the best 50 of each.
 * The industries of all cities in turn.
 *
 * The rival is what one would write without a kernel: one SQL query a scope, over the same candidates and the same index
 * terms in a warm table, with four factors (industry, text, province, size) and no reasons.
 */
export const rankTarget: Bench = { name: 'rank-target', run };

async function run({ database }: Installation): Promise<Row[]> {
  const pool = createPool(database, 'matching', (error) => tell(error.message), 1);
  try {
    const catalogue = await loadCatalogue(pool);
    await fillSqlRival(pool);
    const { rows: targets } = await pool.query<{ data: Target }>(
      `SELECT data FROM target WHERE kind = 'industry' ORDER BY id`,
    );
    const own: number[] = [];
    const sql: number[] = [];
    for (let turn = 0; turn < WARM_UP + SAMPLES; turn++) {
      const target = targets[turn % targets.length]?.data;
      if (target === undefined) throw new Error('The sample has no priority industries');
      own.push(await timed(() => rankByKernel(catalogue, target)));
      sql.push(await timed(() => rankBySql(pool, target, KEPT)));
    }
    const p50 = (samples: number[]) => quantile(samples.slice(WARM_UP), 0.5);
    const rival = { name: 'SQL over the same candidates, four factors and no reasons, warm', value: p50(sql) };
    const candidates = catalogue.size('enterprise');
    return [
      row(`one target ranked over ${candidates} enterprises, all factors and reasons, p50`, p50(own), 'ms', rival),
    ];
  } finally {
    await pool.query('DROP SCHEMA IF EXISTS bench CASCADE');
    await pool.end();
  }
}

function rankByKernel(catalogue: Catalogue, target: Target): void {
  for (const scope of scopes.options) {
    const best = rank(catalogue, target, 'enterprise', DEFAULT_WEIGHTS, { scope, k: KEPT, today: TODAY });
    if (best.length !== KEPT) throw new Error(`${target.id} has ${best.length} ${scope} enterprises`);
  }
}

type Profile =
  | { readonly kind: 'organisation'; readonly data: enterprises.Organisation }
  | { readonly kind: 'institution'; readonly data: experts.Institution }
  | { readonly kind: 'expert'; readonly data: experts.Expert };

/** The candidates that the scoring worker has, read from the copies that it reads. */
async function loadCatalogue(pool: pg.Pool): Promise<Catalogue> {
  const catalogue = new Catalogue(segment);
  const { rows } = await pool.query<Profile>('SELECT kind, data FROM profile ORDER BY seq');
  for (const { kind, data } of rows) {
    if (kind === 'institution') catalogue.upsertInstitution(data);
    else if (kind === 'expert') catalogue.upsertExpert(data);
    else if (data.sample !== true) catalogue.upsertOrganisation(data);
  }
  return catalogue;
}
