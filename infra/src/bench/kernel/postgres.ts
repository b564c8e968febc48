import { cpus } from 'node:os';
import { createPool } from '@queqiao/database';
import { copyIn, inPieces } from '../copy.js';
import { withClient } from '../installation/client.js';
import { tell } from '../measure.js';
import { KEPT, type KernelContender, linesOf, type Problem, timedSearch } from './problem.js';

/**
 * One query over twelve float4 columns, with a parallel worker for each core. Up to `connections` searches run at once.
 * The table stays for other benchmarks of the same size.
 */
export async function postgresContender(database: string, problem: Problem, connections = 1): Promise<KernelContender> {
  const table = `bench.kernel_${problem.rows}`;
  const columns = problem.columns.map((_, factor) => `f${factor}`);
  await withClient(database, 'bench', async (client) => {
    const { rows } = await client.query<{ made: string | null }>('SELECT to_regclass($1)::text AS made', [table]);
    if (rows[0]?.made !== null) return;
    await client.query(`
      CREATE SCHEMA IF NOT EXISTS bench;
      CREATE UNLOGGED TABLE ${table} (id int, ${columns.map((column) => `${column} float4`).join(', ')})
        WITH (parallel_workers = ${cpus().length})`);
    await copyIn(client, `COPY ${table} FROM STDIN`, inPieces(linesOf(problem)));
    await client.query(`VACUUM ANALYZE ${table}`);
  });
  const url = new URL(database);
  // Options in the address replace the pool's own, so queries name the schema.
  url.searchParams.set('options', `-c max_parallel_workers_per_gather=${cpus().length}`);
  const pool = createPool(url.href, 'bench', (error) => tell(error.message), connections);
  return {
    name: `one SQL query in Postgres, ${cpus().length} parallel workers, warm`,
    find(weights) {
      const sum = columns.map((column, factor) => `${weights[factor]}::float4 * ${column}`).join(' + ');
      const sql = `SELECT id FROM ${table} ORDER BY ${sum} DESC, id LIMIT ${KEPT}`;
      return timedSearch(async () => (await pool.query<{ id: number }>(sql)).rows.map(({ id }) => id));
    },
    close: () => pool.end(),
  };
}
