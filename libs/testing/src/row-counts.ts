import { withAllTables } from './all-tables.js';

/** Rows by `schema.table`, to see that a refused request changed nothing. */
export function rowCounts(databaseUrl: string): Promise<Record<string, number>> {
  return withAllTables(databaseUrl, async (client, tables) => {
    const counts = tables.map((name) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
    const { rows } = await client.query<{ name: string; rows: number }>(counts.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]));
  });
}
