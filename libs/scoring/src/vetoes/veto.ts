import type { Bilingual } from '../shapes.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Column } from '../store/column.js';
import type { Target } from '../target.js';

/** What decides about vetoes besides the target. */
export interface VetoContext {
  readonly store: CandidateStore;
  readonly scope: 'domestic' | 'overseas';
  /** Ids of candidates that were rejected for this target. */
  readonly exclude: ReadonlySet<string>;
}

/** The rows that a veto strikes: those whose entry of a column is barred (1), or those that a test names. */
export type Strikes = { readonly column: Uint32Array; readonly barred: Uint8Array } | ((row: number) => boolean);

/** Keeps a pair out of a list altogether, and is named when someone asks why. */
export interface Veto {
  readonly key: string;
  readonly name: Bilingual;
  /** What it strikes for one target; undefined when it cannot strike any. */
  prepare(target: Target, context: VetoContext): Strikes | undefined;
}

/** Bars entries of a column; an unknown entry only where `unknown` says so. */
export function barEntries<T>(column: Column<T>, isBarred: (entry: T) => boolean, unknown = false): Strikes {
  const barred = new Uint8Array(column.dictionary.size);
  barred[0] = unknown ? 1 : 0;
  for (const [number, entry] of column.dictionary.entries()) barred[number] = isBarred(entry) ? 1 : 0;
  return { column: column.view(), barred };
}

/** Whether a row is among those that are struck. */
export function isStruck(row: number, strikes: Strikes): boolean {
  if (typeof strikes === 'function') return strikes(row);
  return strikes.barred[strikes.column[row] as number] === 1;
}
