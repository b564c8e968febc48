/** The part of a Prisma transaction that bulk writes need. */
export interface RawExecutor {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/** A table as a bulk write sees it: its key, and the Postgres type of each column that rows bring. */
export interface BulkTable<Column extends string> {
  readonly name: string;
  readonly key: readonly Column[];
  readonly columns: Readonly<Record<Column, string>>;
  /** A condition on `<table>` and `excluded` under which a stored row gives way, such as an older version. */
  readonly replaceWhen?: string;
}

/**
 * Inserts or replaces many rows in one statement: one array parameter per column, unnested by Postgres, which is an
 * order of magnitude faster than a statement per row. Idempotent. Returns the number of rows inserted or replaced.
 * Rows must not repeat a key.
 */
export async function bulkUpsert<Column extends string>(
  tx: RawExecutor,
  table: BulkTable<Column>,
  rows: readonly Readonly<Record<Column, unknown>>[],
): Promise<number> {
  if (rows.length === 0) return 0;
  const columns = Object.keys(table.columns) as Column[];
  return tx.$executeRawUnsafe(upsertSql(table, columns), ...columns.map((column) => rows.map((row) => row[column])));
}

function upsertSql<Column extends string>(table: BulkTable<Column>, columns: readonly Column[]): string {
  const names = columns.map(quote);
  // A text array crosses the wire for every type that has no array of its own in the driver; Postgres casts it.
  const arrays = columns.map((column, index) => `$${index + 1}::text[]::${table.columns[column]}[]`);
  const changes = columns.filter((column) => !table.key.includes(column)).map(quote);
  const set = changes.map((name) => `${name} = excluded.${name}`).join(', ');
  const where = table.replaceWhen === undefined ? '' : ` WHERE ${table.replaceWhen}`;
  return (
    `INSERT INTO ${quote(table.name)} (${names.join(', ')}) SELECT * FROM unnest(${arrays.join(', ')}) ` +
    `ON CONFLICT (${table.key.map(quote).join(', ')}) DO UPDATE SET ${set}${where}`
  );
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
