import { withAllTables } from './all-tables.js';

/** Every row of every table as text, by `schema.table`, to see what is written nowhere. */
export function storedRows(databaseUrl: string): Promise<ReadonlyMap<string, string>> {
  return withAllTables(databaseUrl, async (client, tables) => {
    const found = new Map<string, string>();
    for (const name of tables) {
      const { rows } = await client.query<{ text: string }>(
        `SELECT coalesce(string_agg(one::text, chr(10)), '') AS text FROM ${name} AS one`,
      );
      found.set(name, rows[0]?.text ?? '');
    }
    return found;
  });
}
