import type { Catalogue } from './catalogue.js';
import type { CandidateKind } from './shapes.js';
import type { Target } from './target.js';
import { topK } from './top-k.js';
import { type Barred, strikeOut } from './vetoes/strike-out.js';
import { addUp, contextOf, describe, type Ranked, weigh } from './weighing.js';
import type { WeightSet } from './weights.js';

export interface RankOptions extends Barred {
  /** Date from which "recent" is measured, `YYYY-MM-DD`. Given by the caller, so that a ranking can be repeated. */
  readonly today: string;
  /** How many of the best to return; 50 by default. */
  readonly k?: number;
}

/**
 * The best candidates of one kind for a target, best first; equal scores by id. Pure and repeatable: the same catalogue, target,
 * weights and options give the same list, in whatever order the candidates were stored.
 */
export function rank(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  weights: WeightSet,
  options: RankOptions,
): Ranked[] {
  const context = contextOf(catalogue, kind, options.today);
  const { store } = context;
  const weighed = weigh(target, context, weights);
  const scores = addUp(store.rows, weighed);
  strikeOut(scores, store, target, options);
  const best = topK(scores, options.k ?? 50, (row, other) => store.idOf(row) < store.idOf(other));
  return best.map((row) => describe(row, scores[row] ?? 0, store, weighed));
}
