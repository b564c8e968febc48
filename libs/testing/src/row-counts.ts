import pg from 'pg';

/** Rows by `schema.table`, to see that a refused request changed nothing. */
export async function rowCounts(databaseUrl: string): Promise<Record<string, number>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
    const counts = tables.map(({ name }) => `SELECT '${name}' AS name, count(*)::int AS rows FROM ${name}`);
    const { rows } = await client.query<{ name: string; rows: number }>(counts.join(' UNION ALL '));
    return Object.fromEntries(rows.map(({ name, rows }) => [name, rows]));
  } finally {
    await client.end();
  }
}
