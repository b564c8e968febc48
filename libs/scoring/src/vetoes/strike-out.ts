import type { Scope } from '../shapes.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Target } from '../target.js';
import { vetoes } from './index.js';
import type { Veto, VetoContext } from './veto.js';

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
  const context = contextFor(store, barred);
  const strikes = [
    (row: number) => !store.isLive(row),
    ...vetoes.flatMap((veto) => veto.prepare(target, context) ?? []),
  ];
  for (const strike of strikes) {
    for (let row = 0; row < scores.length; row++) if (strike(row)) scores[row] = UNKNOWN;
  }
}

/** The first veto that keeps a row out of a list; undefined for one that may be ranked. */
export function vetoOf(row: number, store: CandidateStore, target: Target, barred: Barred): Veto | undefined {
  const context = contextFor(store, barred);
  return vetoes.find((veto) => veto.prepare(target, context)?.(row));
}

function contextFor(store: CandidateStore, { scope = 'domestic', exclude = new Set() }: Barred): VetoContext {
  return { store, scope, exclude };
}
