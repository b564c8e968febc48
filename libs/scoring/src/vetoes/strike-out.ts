import type { Scope } from '../model/shapes.js';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import { vetoes } from './index.js';
import { isStruck, type Strikes, type Veto, type VetoContext } from './veto.js';

/** What keeps candidates out of one list. */
export interface Barred {
  /** Domestic by default. */
  readonly scope?: Scope;
  /** Ids of candidates rejected for this target. */
  readonly exclude?: ReadonlySet<string>;
}

/** Takes out dead rows and vetoed ones: no score, so no place in the list. */
export function strikeOut(scores: Float64Array, store: CandidateStore, target: Target, barred: Barred): void {
  const struck = struckRows(store, target, barred);
  for (let row = 0; row < scores.length; row++) if (struck[row] === 1) scores[row] = Number.NaN;
}

/** The rows that may be ranked for a target, in ascending order. */
export function eligibleRows(store: CandidateStore, target: Target, barred: Barred): Uint32Array {
  const struck = struckRows(store, target, barred);
  const rows = new Uint32Array(struck.length);
  return rows.subarray(0, keep(struck, rows));
}

// As everywhere, a loop over all rows has a function of its own: one that does more is compiled late and given up often.
function keep(struck: Uint8Array, rows: Uint32Array): number {
  let count = 0;
  for (let row = 0; row < struck.length; row++) if (struck[row] === 0) rows[count++] = row;
  return count;
}

/** 1 for each row that is dead or that a veto strikes. */
function struckRows(store: CandidateStore, target: Target, barred: Barred): Uint8Array {
  const context = contextFor(store, barred);
  const struck = store.deadRows();
  for (const veto of vetoes) {
    const strikes = veto.prepare(target, context);
    if (strikes) strike(struck, strikes);
  }
  return struck;
}

function strike(struck: Uint8Array, strikes: Strikes): void {
  if (typeof strikes === 'function') {
    for (let row = 0; row < struck.length; row++) if (struck[row] === 0 && strikes(row)) struck[row] = 1;
  } else if ('rows' in strikes) {
    for (const row of strikes.rows) struck[row] = 1;
  } else {
    const { column, barred } = strikes;
    for (let row = 0; row < struck.length; row++)
      struck[row] = (struck[row] as number) | (barred[column[row] as number] as number);
  }
}

/** The first veto that keeps a row out of a list; undefined for one that may be ranked. */
export function vetoOf(row: number, store: CandidateStore, target: Target, barred: Barred): Veto | undefined {
  const context = contextFor(store, barred);
  return vetoes.find((veto) => {
    const strikes = veto.prepare(target, context);
    return strikes !== undefined && isStruck(row, strikes);
  });
}

function contextFor(store: CandidateStore, { scope = 'domestic', exclude = new Set() }: Barred): VetoContext {
  return { store, scope, exclude };
}
