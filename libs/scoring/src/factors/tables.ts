import type { CandidateStore } from '../store/candidate-store.js';
import type { Column } from '../store/column.js';
import type { GrowingLists } from '../store/growable.js';
import type { RowValues, TableValues } from './factor.js';

const UNKNOWN = Number.NaN;

/** One value for each distinct entry of a column, NaN where unknown. */
export function tableOver<T>(column: Column<T>, valueFor: (entry: T) => number | undefined): TableValues {
  const table = new Float64Array(column.dictionary.size).fill(UNKNOWN);
  for (const [number, entry] of column.dictionary.entries()) table[number] = valueFor(entry) ?? UNKNOWN;
  return { column: column.view(), table };
}

export function valuesByRow(rows: number, valueFor: (row: number) => number | undefined): RowValues {
  const values = new Float32Array(rows);
  for (let row = 0; row < rows; row++) values[row] = valueFor(row) ?? UNKNOWN;
  return { rows: values };
}

/** 0 for each row with items in the list, NaN for the others. */
export function zeroWhereListed(lists: GrowingLists): Float32Array<ArrayBuffer> {
  const starts = lists.rowStarts();
  const values = new Float32Array(starts.length - 1);
  for (let row = 0; row < values.length; row++) if (starts[row] === starts[row + 1]) values[row] = UNKNOWN;
  return values;
}

/** Values that do not depend on the target. A row never changes, so each is computed once a month. */
export class LastingValues {
  private readonly kept = new WeakMap<CandidateStore, { readonly month: number; readonly rows: Float32Array }>();

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

/** A share shrunk toward the base rate by `prior` assumed cases (mean of a beta-binomial): one of one is not 100 %. */
export function shrunkShare(matching: number, all: number, baseRate: number, prior: number): number {
  return (matching + prior * baseRate) / (all + prior);
}

/** An unbounded amount as 0–1; `half` gives 0.5. */
export function saturated(amount: number, half: number): number {
  return amount / (amount + half);
}

const LONGEST_MEMORY = 1_200;

/** The weight of an event by its age in months: 1 today, 0.5 after `halfLife`. */
export function decayByMonth(halfLife: number): (age: number) => number {
  const table = Float64Array.from({ length: LONGEST_MEMORY }, (_, age) => 0.5 ** (age / halfLife));
  return (age) => table[Math.max(0, age)] ?? 0;
}
