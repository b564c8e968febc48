import { type FieldProblem, type MessageContext, type ReadRows, readRows } from '@queqiao/contracts';
import type { z } from 'zod';
import type { RawSql } from './bulk.js';
import type { Versioned } from './versioned.js';
import { lockRecords, type VersionedTable } from './versioned-table.js';

/** With `replace`, a row is the whole record. */
export interface ImportInput {
  readonly rows: readonly unknown[];
  readonly replace?: boolean | undefined;
}

/**
 * Reads rows as changes to the stored records whose ids they name: what a row lacks stays, what it sets to `null` is
 * cleared, and `entailed` is derived. A row that names no stored record of the city must be whole.
 */
export async function readImport<S extends z.ZodObject, F, Tx extends RawSql>(
  tx: Tx,
  table: VersionedTable<F, Tx>,
  schema: S & z.ZodType<{ id?: string | undefined }>,
  { rows, replace }: ImportInput,
  check: (value: z.output<S>) => FieldProblem[],
  context: MessageContext,
  entailed: (before: F, row: Record<string, unknown>) => object = () => ({}),
): Promise<ReadRows<z.output<S>>> {
  const ids = rows.map(idOf).filter((id) => id !== undefined);
  const stored = replace ? new Map<string, F & Versioned>() : await lockRecords(tx, table, ids);
  const fields = Object.keys(schema.shape).filter((name) => name !== 'version');
  const whole = rows.map((row) => {
    if (!isRecord(row)) return row;
    const before = stored.get(idOf(row) ?? '');
    if (before?.city !== context.city) return without(null, row);
    return without(null, { ...picked(before, fields), ...entailed(before, row), ...row });
  });
  return readRows(schema, whole, check);
}

function idOf(row: unknown): string | undefined {
  return isRecord(row) && typeof row.id === 'string' ? row.id : undefined;
}

function picked(record: object, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => fields.includes(name)));
}

function without(absent: unknown, row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== absent));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
