import pg from 'pg';

/** Does something with the names, `schema.table`, of all tables that are not Postgres' own. */
export async function withAllTables<T>(
  databaseUrl: string,
  work: (client: pg.Client, tables: readonly string[]) => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`
      SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
      WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`);
    return await work(
      client,
      rows.map(({ name }) => name),
    );
  } finally {
    await client.end();
  }
}
