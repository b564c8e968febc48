import type { Bilingual, ListScope } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Column } from '../store/column.js';

export interface VetoContext {
  readonly store: CandidateStore;
  readonly scope: ListScope;
  readonly exclude: ReadonlySet<string>;
}

/** Excluded rows: by barred (1) entries of a column, by row, or by a test. */
export type VetoedRows =
  | { readonly column: Uint32Array; readonly barred: Uint8Array }
  | { readonly rows: ReadonlySet<number> }
  | ((row: number) => boolean);

/** Excludes a candidate from a list; its name is shown as the reason. */
export interface Veto {
  readonly key: string;
  readonly name: Bilingual;
  /** Undefined when it excludes nobody for this target. */
  prepare(target: Target, context: VetoContext): VetoedRows | undefined;
  detail?(target: Target, store: CandidateStore, row: number): Bilingual | undefined;
}

/** All records of the organisations. Undefined when the store has none of them. */
export function vetoIds(ids: Iterable<string>, store: CandidateStore): VetoedRows | undefined {
  const rows = new Set([...ids].flatMap((id) => store.rowsNamed(id)));
  return rows.size === 0 ? undefined : { rows };
}

/** The rows with barred entries of a column; those without an entry only when `unknown` is true. */
export function vetoEntries<T>(column: Column<T>, isBarred: (entry: T) => boolean, unknown = false): VetoedRows {
  const barred = new Uint8Array(column.dictionary.size);
  barred[0] = unknown ? 1 : 0;
  for (const [number, entry] of column.dictionary.entries()) barred[number] = isBarred(entry) ? 1 : 0;
  return { column: column.view(), barred };
}

export function isVetoed(row: number, vetoed: VetoedRows): boolean {
  if (typeof vetoed === 'function') return vetoed(row);
  if ('rows' in vetoed) return vetoed.rows.has(row);
  return vetoed.barred[vetoed.column[row] as number] === 1;
}
