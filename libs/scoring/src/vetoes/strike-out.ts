import type { Scope } from '../shapes.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Target } from '../target.js';
import { vetoes } from './index.js';
import { isStruck, type Strikes, type Veto, type VetoContext } from './veto.js';

const UNKNOWN = Number.NaN;

/** What keeps candidates out of one list. */
export interface Barred {
  /** Domestic by default. */
  readonly scope?: Scope;
  /** Ids of candidates rejected for this target. */
  readonly exclude?: ReadonlySet<string>;
}

/** Takes out dead rows and vetoed ones: no score, so no place in the list. */
export function strikeOut(scores: Float64Array, store: CandidateStore, target: Target, barred: Barred): void {
  const kept = eligibleRows(store, target, barred);
  let next = 0;
  for (let row = 0; row < scores.length; row++) {
    if (kept[next] === row) next++;
    else scores[row] = UNKNOWN;
  }
}

/** The rows that may be ranked for a target, in ascending order. */
export function eligibleRows(store: CandidateStore, target: Target, barred: Barred): Uint32Array {
  const context = contextFor(store, barred);
  let rows = store.liveRows();
  for (const veto of vetoes) {
    const strikes = veto.prepare(target, context);
    if (strikes) rows = without(rows, strikes);
  }
  return rows;
}

/** In place: a row is written at or before the place that it was read from. */
function without(rows: Uint32Array, strikes: Strikes): Uint32Array {
  let kept = 0;
  if (typeof strikes === 'function') {
    for (const row of rows) if (!strikes(row)) rows[kept++] = row;
  } else {
    const { column, barred } = strikes;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i] as number;
      if (barred[column[row] as number] === 0) rows[kept++] = row;
    }
  }
  return rows.subarray(0, kept);
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
