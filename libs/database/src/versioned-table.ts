import { randomUUID } from 'node:crypto';
import {
  chosenIdProblems,
  type FieldProblem,
  type ImportedRow,
  type ImportReport,
  type MessageContext,
  type PatchOf,
  type ReadRows,
  refuse,
  reportOf,
} from '@queqiao/contracts';
import { keepBefore, keepRows } from './before.js';
import { asText, bulkUpsert, type RawSql } from './bulk.js';
import { acrossCities } from './city-scope.js';
import { lockIds } from './lock.js';
import {
  type Change,
  changedVersion,
  firstVersion,
  type ImportRow,
  type Input,
  planImport,
  type Versioned,
} from './versioned.js';

export type FieldsOf<R extends Versioned> = Omit<R, keyof Versioned>;

/** A table of versioned records: the whole record in `profile`, what it is found by in columns. */
export interface VersionedTable<F, Tx extends RawSql> {
  readonly name: string;
  /** Prefix of the ids made for records without one. */
  readonly idPrefix: string;
  /** Fields that no import gives: they stay as they are stored. */
  readonly keeps?: readonly (keyof F & string)[];
  readonly columns: Readonly<Record<string, readonly [type: string, of: (fields: F) => unknown]>>;
  /** Publishes the records, in the transaction that stored them. */
  tell(tx: Tx, records: readonly (F & Versioned)[], context: MessageContext): Promise<void>;
}

type RecordReport = ImportReport & { rows: ImportedRow[] };

/** Stores the good rows and reports what became of each. Unchanged rows are left alone. */
export async function importRecords<F extends object, Tx extends RawSql>(
  tx: Tx,
  table: VersionedTable<F, Tx>,
  { good, problems }: ReadRows<F & ImportRow>,
  context: MessageContext,
): Promise<RecordReport> {
  const named = good.map(({ row, value }) => ({ row, value: withId(table, value) }));
  const ids = named.map(({ value }) => value.id);
  const stored = await lockRecords(tx, table, ids);
  const chosen = good.flatMap(({ row, value: { id } }) => {
    const isOwn = stored.get(id ?? '')?.city === context.city;
    const found = isOwn ? [] : chosenIdProblems(id, context);
    return found.length > 0 ? [{ row, problems: found }] : [];
  });
  const badRows = new Set(chosen.map(({ row }) => row));
  const choosable = named.filter(({ row }) => !badRows.has(row));
  const { changed, rows, problems: refused } = planImport<F>(choosable, stored, context, table.keeps);
  keepRows(
    tx,
    changed.map((after) => ({ before: stored.get(after.id), after })),
  );
  await storeRecords(tx, table, changed, context);
  const report = reportOf(good.length + problems.length, [...problems, ...chosen, ...refused]);
  return { ...report, rows: [...rows] };
}

/** Throws `conflict` if the id is taken, `invalid` if it is not the city's to choose. */
export async function createRecord<F, Tx extends RawSql>(
  tx: Tx,
  table: VersionedTable<F, Tx>,
  input: F & Input,
  context: MessageContext,
): Promise<F & Versioned> {
  refuse(chosenIdProblems(input.id, context));
  const named = withId(table, input);
  const created = firstVersion<F & Input>(named, await lockRecords(tx, table, [named.id]), context);
  await storeRecords(tx, table, [created], context);
  return created;
}

/** Throws as {@link changedVersion}; `entailed` derives fields that the change does not name. */
export async function changeRecord<F extends object, Tx extends RawSql>(
  tx: Tx,
  table: VersionedTable<F, Tx>,
  change: Change<PatchOf<F>>,
  context: MessageContext,
  check: (fields: F) => readonly FieldProblem[],
  entailed: (before: F, patch: PatchOf<F>) => PatchOf<F> = () => ({}),
): Promise<F & Versioned> {
  const stored = await lockRecords(tx, table, [change.id]);
  const before = stored.get(change.id);
  const patch = before === undefined ? change.patch : { ...change.patch, ...entailed(before, change.patch) };
  const changed = changedVersion<F & Versioned>({ ...change, patch }, stored, context, check);
  keepBefore(tx, before);
  if (changed === before) return changed;
  await storeRecords(tx, table, [changed], context);
  return changed;
}

export async function storeRecords<F, Tx extends RawSql>(
  tx: Tx,
  table: VersionedTable<F, Tx>,
  records: readonly (F & Versioned)[],
  context: MessageContext,
): Promise<void> {
  const { name } = table;
  const own = Object.entries(table.columns);
  const types = Object.fromEntries(own.map(([column, [type]]) => [column, type]));
  const columns = { ...types, id: 'text', city: 'text', version: 'int', updated_at: 'timestamptz', profile: 'jsonb' };
  const rows = records.map(({ id, city, version, updatedAt: updated_at, ...profile }, index) => {
    const values = own.map(([column, [, of]]) => [column, of(records[index] as F)]);
    return { ...Object.fromEntries(values), id, city, version, updated_at, profile };
  });
  const replaceWhen = `${name}.version < excluded.version`;
  await bulkUpsert(tx, { name, key: ['id'], columns, replaceWhen }, rows);
  await table.tell(tx, records, context);
}

interface Row {
  readonly id: string;
  readonly city: string;
  readonly version: number;
  readonly updatedAt: Date;
  readonly profile: unknown;
}

export function recordOf<R extends Versioned>({ id, city, version, updatedAt, profile }: Row): R {
  return { ...(profile as R), id, city, version, updatedAt: updatedAt.toISOString() };
}

/** The stored records among these ids, of all tenants, locked until the transaction ends. */
export async function lockRecords<F, Tx extends RawSql>(tx: Tx, table: VersionedTable<F, Tx>, ids: readonly string[]) {
  await lockIds(tx, table.name, ids);
  return acrossCities(tx, () => readRecords<F>(tx, table, ids));
}

/** The stored records among these ids. */
export async function readRecords<F>(
  db: RawSql,
  { name }: { readonly name: string },
  ids: readonly string[],
): Promise<Map<string, F & Versioned>> {
  const columns = 'id, city, version, updated_at AS "updatedAt", profile';
  const rows = await db.$queryRawUnsafe<Row[]>(`SELECT ${columns} FROM "${name}" WHERE id = ANY($1::text[])`, [...ids]);
  return new Map(rows.map((row) => [row.id, recordOf<F & Versioned>(row)]));
}

function withId<I extends Input>({ idPrefix }: { idPrefix: string }, input: I): I & { id: string } {
  return { ...input, id: input.id ?? `${idPrefix}-${randomUUID()}` };
}

const FILLED_AT_A_TIME = 500;

/** Fills the columns of records that were stored before the table had them: those with a null in `column`. */
export async function fillColumns<F, Tx extends RawSql>(
  db: Tx,
  { name, columns }: VersionedTable<F, Tx>,
  column: string,
): Promise<void> {
  const own = Object.entries(columns);
  const select = `SELECT id, city, version, updated_at AS "updatedAt", profile FROM "${name}"`;
  const values = own.map(([, [type]], at) => `$${at + 2}::text::${type}`);
  const set = own.map(([one], at) => `"${one}" = ${values[at]}`).join(', ');
  for (;;) {
    const rows = await db.$queryRawUnsafe<Row[]>(`${select} WHERE "${column}" IS NULL LIMIT ${FILLED_AT_A_TIME}`);
    if (rows.length === 0) return;
    for (const row of rows) {
      const record = recordOf<F & Versioned>(row);
      const texts = own.map(([, [type, of]]) => asText(of(record), type));
      await db.$executeRawUnsafe(`UPDATE "${name}" SET ${set} WHERE id = $1`, row.id, ...texts);
    }
  }
}
