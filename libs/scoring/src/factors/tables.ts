import type { CandidateStore } from '../store/candidate-store.js';
import type { Column } from '../store/column.js';
import type { GrowingLists } from '../store/growable.js';
import type { RowValues, TableValues } from './factor.js';

const UNKNOWN = Number.NaN;

/** A table over a column: the value of each distinct entry, unknown for unknown entries and where `valueFor` knows none. */
export function tableOver<T>(column: Column<T>, valueFor: (entry: T) => number | undefined): TableValues {
  const table = new Float64Array(column.dictionary.size).fill(UNKNOWN);
  for (const [number, entry] of column.dictionary.entries()) table[number] = valueFor(entry) ?? UNKNOWN;
  return { column: column.view(), table };
}

/** A value for each row, unknown where `valueFor` knows none. */
export function valuesByRow(rows: number, valueFor: (row: number) => number | undefined): RowValues {
  const values = new Float32Array(rows);
  for (let row = 0; row < rows; row++) values[row] = valueFor(row) ?? UNKNOWN;
  return { rows: values };
}

/** 0 for each row that has items in a list, unknown for the others. */
export function zeroWhereListed(lists: GrowingLists): Float32Array<ArrayBuffer> {
  const starts = lists.rowStarts();
  const values = new Float32Array(starts.length - 1);
  for (let row = 0; row < values.length; row++) if (starts[row] === starts[row + 1]) values[row] = UNKNOWN;
  return values;
}

/** Values that depend on the row and on the month and on no target. A row never changes, so each is worked out once a month. */
export class LastingValues {
  private readonly kept = new WeakMap<CandidateStore, { readonly month: number; readonly rows: Float32Array }>();

  /** A value for each row, unknown where `valueFor` knows none. */
  of(store: CandidateStore, month: number, valueFor: (row: number) => number | undefined): RowValues {
    const kept = this.kept.get(store);
    const before = kept?.month === month ? kept.rows : new Float32Array();
    if (before.length === store.rows) return { rows: before };
    const rows = new Float32Array(store.rows);
    rows.set(before);
    for (let row = before.length; row < rows.length; row++) rows[row] = valueFor(row) ?? UNKNOWN;
    this.kept.set(store, { month, rows });
    return { rows };
  }
}

/**
 * A share shrunk toward the base rate: as if `prior` further cases had been seen that match at the base rate
 * (the mean of a beta-binomial; a firm with one deal out of one is not a 100 % match).
 */
export function shrunkShare(matching: number, all: number, baseRate: number, prior: number): number {
  return (matching + prior * baseRate) / (all + prior);
}

/** An open-ended amount as 0–1; `half` is the amount that gives 0.5. */
export function saturated(amount: number, half: number): number {
  return amount / (amount + half);
}

const LONGEST_MEMORY = 1_200;

/** What an event `age` months ago still counts, 1 today and half after `halfLife` months, as a table by age. */
export function decayByMonth(halfLife: number): (age: number) => number {
  const table = Float64Array.from({ length: LONGEST_MEMORY }, (_, age) => 0.5 ** (age / halfLife));
  return (age) => table[Math.max(0, age)] ?? 0;
}
