import {
  CATALOGUE,
  corrections,
  type FieldProblem,
  type MessageContext,
  patched,
  type Source,
} from '@queqiao/contracts';
import type { FieldsOf, Versioned, VersionedTable } from '@queqiao/database';
import { type CorrectionRow, type CorrectionSql, inForce, isInForce } from './correction-table.js';

/** A record that tells where its fields come from. */
export interface Sourced extends Versioned {
  readonly sources: readonly { readonly states?: string[] | undefined }[];
  readonly inferred?: string[] | undefined;
  readonly corrected?: string[] | undefined;
}

/** The record as a city has it, or has it no longer when `inForce` is false. */
export interface CorrectedRecord<R> {
  readonly city: string;
  readonly version: number;
  readonly record: R;
  readonly inForce: boolean;
}

/** A kind of shared record that cities may correct. */
export interface Correctable<R extends Sourced, Tx extends CorrectionSql> {
  readonly kind: corrections.RecordKind;
  readonly table: VersionedTable<FieldsOf<R>, Tx>;
  nameOf(record: R): string;
  problemsOf(record: R): readonly FieldProblem[];
  /** Publishes it, in the transaction that stored it. */
  tell(tx: Tx, corrected: CorrectedRecord<R>, context: MessageContext): Promise<void>;
  /** Throws where the shared record may not become as the city has it. */
  refuseShared?(tx: Tx, record: R, context: MessageContext): Promise<void>;
}

/** A record names at most this many sources. */
const SOURCES = 10;

interface Correction {
  /** Newer values by field; `null` clears one. */
  readonly patch: object;
  readonly source: Source;
}

/** The shared record as the city reads it; the source of the correction states the fields that it names. */
export function corrected<R extends Sourced>(record: R, { patch, source }: Correction, city: string): R {
  const fields = Object.keys(patch);
  const changed = patched(record, patch);
  const inferred = record.inferred?.filter((field) => !fields.includes(field.split('.')[0] ?? field));
  return {
    ...changed,
    ...(inferred && { inferred }),
    sources: [...record.sources.slice(0, SOURCES - 1), { ...source, states: fields.filter((one) => one in changed) }],
    city,
    corrected: fields,
  };
}

/** What a stored correction makes of the shared record. */
export function correctedBy<R extends Sourced>(record: R, row: CorrectionRow): R {
  const { source } = corrections.correction.pick({ source: true }).parse({ source: row.source });
  return corrected(record, { patch: row.patch as object, source }, row.city);
}

/** The records as the city reads them. */
export async function asCorrected<R extends Sourced>(
  db: CorrectionSql,
  kind: corrections.RecordKind,
  records: readonly R[],
  city: string,
): Promise<R[]> {
  const ids = records.filter((record) => record.city === CATALOGUE).map(({ id }) => id);
  if (ids.length === 0 || city === CATALOGUE) return [...records];
  const byId = new Map((await inForce(db, kind, ids, city)).map((row) => [row.recordId, row]));
  return records.map((record) => {
    const row = byId.get(record.id);
    return row === undefined
      ? record
      : { ...correctedBy(record, row), city: record.city, version: versionOf(record, row) };
  });
}

/** Cities that corrected a shared record see its other changes as well. */
export async function followShared<R extends Sourced, Tx extends CorrectionSql>(
  tx: Tx,
  of: Correctable<R, Tx>,
  changed: readonly R[],
  context: MessageContext,
): Promise<void> {
  const byId = new Map(changed.filter(({ city }) => city === CATALOGUE).map((record) => [record.id, record]));
  if (byId.size === 0) return;
  for (const row of await inForce(tx, of.kind, [...byId.keys()])) {
    const record = byId.get(row.recordId);
    if (record !== undefined) await tellCorrected(tx, of, record, row, context);
  }
}

/** Tells of the record as the city of the correction has it. */
export async function tellCorrected<R extends Sourced, Tx extends CorrectionSql>(
  tx: Tx,
  { tell }: Correctable<R, Tx>,
  record: R,
  row: CorrectionRow,
  context: MessageContext,
): Promise<void> {
  const { city } = row;
  const version = versionOf(record, row);
  const change = { city, version, record: { ...correctedBy(record, row), version }, inForce: isInForce(row) };
  await tell(tx, change, { ...context, city });
}

/** Both count on only, and so does their sum. */
function versionOf(record: Sourced, row: CorrectionRow): number {
  return record.version + row.version;
}
