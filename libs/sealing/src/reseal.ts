import type pg from 'pg';
import type { Seal } from './seal.js';

export interface SealedTable {
  readonly name: string;
  /** Its key, by which places were named. */
  readonly id: string;
  /** Columns of sealed values, by which places were named; NULL where there is none. */
  readonly fields: readonly string[];
  /** Columns that follow from the opened values, such as marks of a blind index. */
  readonly follow?: (
    row: string,
    opened: Readonly<Record<string, string | null>>,
  ) => Readonly<Record<string, string | null>>;
}

export interface Resealed {
  /** Rows that hold something sealed. */
  readonly rows: number;
  /** Those of them that were written anew. */
  readonly resealed: number;
}

type Row = Readonly<Record<string, string | null>>;

/**
 * Seals every row with the key and cipher that write now, batch by batch, each in a transaction of its own. May be stopped
 * at any time and run again: what is current already stays as it is. Throws where a value cannot be opened.
 */
export async function resealTable(pool: pg.Pool, table: SealedTable, seal: Seal, batch = 500): Promise<Resealed> {
  let after = '';
  let [rows, resealed] = [0, 0];
  for (;;) {
    const done = await inTransaction(pool, (client) => resealBatch(client, table, seal, after, batch));
    rows += done.rows;
    resealed += done.resealed;
    if (done.last === undefined) return { rows, resealed };
    after = done.last;
  }
}

async function resealBatch(client: pg.PoolClient, table: SealedTable, seal: Seal, after: string, batch: number) {
  const { name, id, fields } = table;
  const found = await client.query<Row & { key: string }>(
    `SELECT *, "${id}" AS key FROM "${name}"
     WHERE "${id}" > $1 AND (${fields.map((field) => `"${field}" IS NOT NULL`).join(' OR ')})
     ORDER BY "${id}" LIMIT ${batch} FOR UPDATE`,
    [after],
  );
  let resealed = 0;
  for (const row of found.rows) {
    const changes = Object.entries(changed(table, row, seal)).filter(([column, value]) => row[column] !== value);
    if (changes.length === 0) continue;
    const sets = changes.map(([column], at) => `"${column}" = $${at + 2}`);
    const values = changes.map(([, value]) => value);
    await client.query(`UPDATE "${name}" SET ${sets.join(', ')} WHERE "${id}" = $1`, [row.key, ...values]);
    resealed += 1;
  }
  return { rows: found.rows.length, resealed, last: found.rows.at(-1)?.key };
}

function changed({ name, fields, follow }: SealedTable, row: Row & { key: string }, seal: Seal): Row {
  const placeOf = (field: string) => ({ table: name, row: row.key, field });
  const opened = Object.fromEntries(
    fields.map((field) => [field, row[field] == null ? null : seal.open(row[field], placeOf(field))]),
  );
  const sealed = fields.map((field) => {
    const [before, text] = [row[field] ?? null, opened[field]];
    if (before === null || text == null || seal.isCurrent(before)) return [field, before];
    return [field, seal.close(text, placeOf(field))];
  });
  return { ...Object.fromEntries(sealed), ...follow?.(row.key, opened) };
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}
