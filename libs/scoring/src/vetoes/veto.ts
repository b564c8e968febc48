import type { Bilingual } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Column } from '../store/column.js';

/** What decides about vetoes besides the target. */
export interface VetoContext {
  readonly store: CandidateStore;
  readonly scope: 'domestic' | 'overseas';
  readonly exclude: ReadonlySet<string>;
}

/** The rows that a veto excludes: those whose entry of a column is barred (1), some by name, or those that a test picks out. */
export type VetoedRows =
  | { readonly column: Uint32Array; readonly barred: Uint8Array }
  | { readonly rows: ReadonlySet<number> }
  | ((row: number) => boolean);

/** Keeps a pair out of a list altogether, and is named when someone asks why. */
export interface Veto {
  readonly key: string;
  readonly name: Bilingual;
  /** What it excludes for one target; undefined when it cannot exclude any. */
  prepare(target: Target, context: VetoContext): VetoedRows | undefined;
  /** What else is to be said of one candidate that it excludes. */
  detail?(target: Target, candidateId: string): Bilingual | undefined;
}

/** The rows of some candidates; undefined when the store holds none of them. */
export function vetoIds(ids: Iterable<string>, store: CandidateStore): VetoedRows | undefined {
  const rows = new Set([...ids].flatMap((id) => store.find(id) ?? []));
  return rows.size === 0 ? undefined : { rows };
}

/** The rows with certain entries of a column; those with an unknown entry only where `unknown` says so. */
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
