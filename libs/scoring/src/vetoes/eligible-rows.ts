import type { ListScope, worker } from '@queqiao/contracts';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import { isVetoed, type VetoContext, type VetoedRows } from './veto.js';
import { vetoes } from './vetoes.js';

export interface ListFilter {
  readonly scope?: ListScope;
  readonly exclude?: ReadonlySet<string>;
}

/** Dead and vetoed rows get NaN. */
export function dropVetoed(scores: Float64Array, store: CandidateStore, target: Target, filter: ListFilter): void {
  const vetoed = vetoedRows(store, target, filter);
  for (let row = 0; row < scores.length; row++) if (vetoed[row] === 1) scores[row] = Number.NaN;
}

/** The rows that may be ranked, in ascending order. */
export function eligibleRows(store: CandidateStore, target: Target, filter: ListFilter): Uint32Array {
  const vetoed = vetoedRows(store, target, filter);
  const rows = new Uint32Array(vetoed.length);
  return rows.subarray(0, keep(vetoed, rows));
}

// A loop over all rows has its own function: V8 compiles a larger one late and often deoptimises it.
function keep(vetoed: Uint8Array, rows: Uint32Array): number {
  let count = 0;
  for (let row = 0; row < vetoed.length; row++) if (vetoed[row] === 0) rows[count++] = row;
  return count;
}

function vetoedRows(store: CandidateStore, target: Target, filter: ListFilter): Uint8Array {
  const context = contextFor(store, filter);
  const vetoed = store.deadRows();
  for (const veto of vetoes) {
    const rows = veto.prepare(target, context);
    if (rows) mark(vetoed, rows);
  }
  return vetoed;
}

function mark(vetoed: Uint8Array, rows: VetoedRows): void {
  if (typeof rows === 'function') {
    for (let row = 0; row < vetoed.length; row++) if (vetoed[row] === 0 && rows(row)) vetoed[row] = 1;
  } else if ('rows' in rows) {
    for (const row of rows.rows) vetoed[row] = 1;
  } else {
    const { column, barred } = rows;
    for (let row = 0; row < vetoed.length; row++)
      vetoed[row] = (vetoed[row] as number) | (barred[column[row] as number] as number);
  }
}

/** The first veto that excludes a row; undefined when it may be ranked. */
export function vetoOf(
  row: number,
  store: CandidateStore,
  target: Target,
  filter: ListFilter,
): worker.Veto | undefined {
  const context = contextFor(store, filter);
  const veto = vetoes.find((one) => {
    const rows = one.prepare(target, context);
    return rows !== undefined && isVetoed(row, rows);
  });
  return veto && { key: veto.key, name: veto.name, detail: veto.detail?.(target, store, row) };
}

function contextFor(store: CandidateStore, { scope = 'domestic', exclude = new Set() }: ListFilter): VetoContext {
  return { store, scope, exclude };
}
