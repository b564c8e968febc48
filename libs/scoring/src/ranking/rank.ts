import type { CandidateKind } from '../model/shapes.js';
import type { Target } from '../model/target.js';
import type { Catalogue } from '../store/catalogue.js';
import type { WeightSet } from '../weights/weights.js';
import { type ListOptions, Valuation } from './valuation.js';
import type { Ranked } from './weighing.js';

export interface RankOptions extends ListOptions {
  /** Date from which "recent" is measured, `YYYY-MM-DD`. Given by the caller, so that a ranking can be repeated. */
  readonly today: string;
}

/**
 * The best candidates of one kind for a target, best first; equal scores by id. Pure and repeatable: the same catalogue, target,
 * weights and options give the same list, in whatever order the candidates were stored. For several lists of one target a
 * {@link Valuation} is made once.
 */
export function rank(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  weights: WeightSet,
  options: RankOptions,
): Ranked[] {
  return new Valuation(catalogue, target, kind, options.today).list(weights, options);
}
