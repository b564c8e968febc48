import { createReadStream } from 'node:fs';
import { cpus } from 'node:os';
import type pg from 'pg';
import { copy } from '../copy.js';
import { timed } from '../measure.js';
import type { KernelContender, ProblemFiles } from './contender.js';
import { KEPT } from './problem.js';

/** One query over twelve float4 columns, with as many parallel workers as there are cores. */
export async function postgresContender(pool: pg.Pool, { problem, text }: ProblemFiles): Promise<KernelContender> {
  const client = await pool.connect();
  const table = `bench.kernel_${problem.rows}`;
  const columns = problem.columns.map((_, factor) => `f${factor}`);
  await client.query(`
    CREATE SCHEMA IF NOT EXISTS bench;
    DROP TABLE IF EXISTS ${table};
    CREATE UNLOGGED TABLE ${table} (id int, ${columns.map((column) => `${column} float4`).join(', ')})
      WITH (parallel_workers = ${cpus().length})`);
  await copy(client, `COPY ${table} FROM STDIN`, createReadStream(text));
  await client.query(`VACUUM ANALYZE ${table}`);
  await client.query(`SET max_parallel_workers_per_gather = ${cpus().length}`);
  return {
    name: `one SQL query in Postgres, ${cpus().length} parallel workers, warm`,
    async find(weights) {
      const sum = columns.map((column, factor) => `${weights[factor]}::float4 * ${column}`).join(' + ');
      const sql = `SELECT id FROM ${table} ORDER BY ${sum} DESC, id LIMIT ${KEPT}`;
      let rows: { id: number }[] = [];
      const ms = await timed(async () => {
        ({ rows } = await client.query<{ id: number }>(sql));
      });
      return { rows: rows.map(({ id }) => id), ms };
    },
    async close() {
      await client.query(`DROP TABLE ${table}`);
      client.release();
    },
  };
}
