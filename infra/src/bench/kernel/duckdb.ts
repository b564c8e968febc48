import { DuckDBInstance } from '@duckdb/node-api';
import type { ProblemFiles } from './files.js';
import { KEPT, type KernelContender, timedSearch } from './problem.js';

/** The same query in DuckDB, over columns in memory, with its default number of threads. */
export async function duckdbContender({ problem, text }: ProblemFiles): Promise<KernelContender> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const columns = problem.columns.map((_, factor) => `f${factor}`);
  const types = [`'id': 'INTEGER'`, ...columns.map((column) => `'${column}': 'FLOAT'`)].join(', ');
  await connection.run(
    `CREATE TABLE candidate AS SELECT * FROM read_csv('${text}', delim = '\\t', header = false, columns = {${types}})`,
  );
  return {
    name: 'one SQL query in DuckDB over columns in memory',
    find(weights) {
      const sum = columns.map((column, factor) => `${weights[factor]}::FLOAT * ${column}`).join(' + ');
      const sql = `SELECT id FROM candidate ORDER BY ${sum} DESC, id LIMIT ${KEPT}`;
      return timedSearch(async () => (await connection.runAndReadAll(sql)).getRows().map(([id]) => Number(id)));
    },
    async close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
