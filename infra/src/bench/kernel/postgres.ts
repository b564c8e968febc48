import { cpus } from 'node:os';
import { createPool } from '@queqiao/database';
import type pg from 'pg';
import { copyIn, inPieces } from '../copy.js';
import { tell, timed } from '../measure.js';
import type { KernelContender } from './contender.js';
import { KEPT, linesOf, type Problem } from './problem.js';

/**
 * One query over twelve float4 columns, with as many parallel workers as there are cores. Up to `connections` searches run at
 * once. The table stays for the other benchmarks of this size.
 */
export async function postgresContender(database: string, problem: Problem, connections = 1): Promise<KernelContender> {
  const pool = createPool(withParallelWorkers(database), 'bench', (error) => tell(error.message), connections);
  const columns = problem.columns.map((_, factor) => `f${factor}`);
  const table = `bench.kernel_${problem.rows}`;
  const { rows: known } = await pool.query<{ made: string | null }>('SELECT to_regclass($1)::text AS made', [table]);
  if (known[0]?.made === null) await fill(pool, table, columns, problem);
  return {
    name: `one SQL query in Postgres, ${cpus().length} parallel workers, warm`,
    async find(weights) {
      const sum = columns.map((column, factor) => `${weights[factor]}::float4 * ${column}`).join(' + ');
      const sql = `SELECT id FROM ${table} ORDER BY ${sum} DESC, id LIMIT ${KEPT}`;
      let rows: { id: number }[] = [];
      const ms = await timed(async () => {
        ({ rows } = await pool.query<{ id: number }>(sql));
      });
      return { rows: rows.map(({ id }) => id), ms };
    },
    close: () => pool.end(),
  };
}

async function fill(pool: pg.Pool, table: string, columns: readonly string[], problem: Problem): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS bench;
      CREATE UNLOGGED TABLE ${table} (id int, ${columns.map((column) => `${column} float4`).join(', ')})
        WITH (parallel_workers = ${cpus().length})`);
    await copyIn(client, `COPY ${table} FROM STDIN`, inPieces(linesOf(problem)));
    await client.query(`VACUUM ANALYZE ${table}`);
  } finally {
    client.release();
  }
}

/** What the address says goes before the pool's own settings; the tables here are named in full. */
function withParallelWorkers(database: string): string {
  const url = new URL(database);
  url.searchParams.set('options', `-c max_parallel_workers_per_gather=${cpus().length}`);
  return url.href;
}
