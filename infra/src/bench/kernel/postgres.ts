import { createReadStream } from 'node:fs';
import { cpus } from 'node:os';
import { createPool } from '@queqiao/database';
import { copyIn } from '../copy.js';
import { tell, timed } from '../measure.js';
import type { KernelContender, ProblemFiles } from './contender.js';
import { KEPT } from './problem.js';

/**
 * One query over twelve float4 columns, with as many parallel workers as there are cores. Up to `connections` searches run at
 * once.
 */
export async function postgresContender(
  database: string,
  { problem, text }: ProblemFiles,
  connections = 1,
): Promise<KernelContender> {
  const pool = createPool(withParallelWorkers(database), 'bench', (error) => tell(error.message), connections);
  const columns = problem.columns.map((_, factor) => `f${factor}`);
  const client = await pool.connect();
  try {
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS bench;
      DROP TABLE IF EXISTS bench.kernel;
      CREATE UNLOGGED TABLE bench.kernel (id int, ${columns.map((column) => `${column} float4`).join(', ')})
        WITH (parallel_workers = ${cpus().length})`);
    await copyIn(client, 'COPY bench.kernel FROM STDIN', createReadStream(text));
    await client.query('VACUUM ANALYZE bench.kernel');
  } finally {
    client.release();
  }
  return {
    name: `one SQL query in Postgres, ${cpus().length} parallel workers, warm`,
    async find(weights) {
      const sum = columns.map((column, factor) => `${weights[factor]}::float4 * ${column}`).join(' + ');
      const sql = `SELECT id FROM bench.kernel ORDER BY ${sum} DESC, id LIMIT ${KEPT}`;
      let rows: { id: number }[] = [];
      const ms = await timed(async () => {
        ({ rows } = await pool.query<{ id: number }>(sql));
      });
      return { rows: rows.map(({ id }) => id), ms };
    },
    async close() {
      await pool.query('DROP TABLE bench.kernel');
      await pool.end();
    },
  };
}

/** What the address says goes before the pool's own settings; the tables here are named in full. */
function withParallelWorkers(database: string): string {
  const url = new URL(database);
  url.searchParams.set('options', `-c max_parallel_workers_per_gather=${cpus().length}`);
  return url.href;
}
