import type { CandidateKind, ListScope } from '@queqiao/contracts';
import { type Context, valueAt } from '../factors/factor.js';
import { pairKind } from '../model/pairs.js';
import type { Target } from '../model/target.js';
import { topK } from '../ranking/top-k.js';
import type { RankOptions } from '../ranking/valuation.js';
import {
  addUp,
  contextOf,
  type PreparedFactor,
  prepareFactors,
  type WeightedFactor,
  weaknessAmong,
  weighPrepared,
} from '../ranking/weighing.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Catalogue } from '../store/catalogue.js';
import { dropVetoed } from '../vetoes/eligible-rows.js';
import type { GroupCaps } from '../weights/weight-caps.js';
import type { WeightSet } from '../weights/weight-set.js';

const isNone = Number.isNaN;

export const TOP = 10;

export interface ExplainOptions extends Omit<RankOptions, 'k'> {
  readonly prepared?: readonly PreparedFactor[];
}

/** The list of those already in the city if the question is about it, else the list of the candidate's own scope. */
export function listAskedAbout(row: number, store: CandidateStore, { scope }: ExplainOptions): ListScope {
  return scope === 'local' ? scope : (store.scope.at(row) ?? 'domestic');
}

/** A complete list: a score for every row, NaN for rows not in the list; and what it was computed from. */
export interface Standings {
  readonly store: CandidateStore;
  readonly weighed: readonly WeightedFactor[];
  readonly isWeak: (row: number) => boolean;
  readonly scores: Float64Array;
  readonly target: Target;
  readonly context: Context;
  readonly weights: WeightSet;
  readonly caps: GroupCaps;
  readonly options: ExplainOptions;
  readonly last: number | undefined;
}

/** Scores every candidate exactly as `rank` does. */
export function standingsOf(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  weights: WeightSet,
  options: ExplainOptions,
): Standings {
  const context = contextOf(catalogue, kind, options.today);
  const { store } = context;
  const pair = pairKind(target, kind);
  const prepared = options.prepared ?? prepareFactors(target, context);
  const weighed = weighPrepared(prepared, pair, weights);
  const isWeak = weaknessAmong(prepared);
  const scores = addUp(store.rows, weighed);
  dropVetoed(scores, store, target, options);
  const last = topK(scores, TOP, (row, other) => store.idOf(row) < store.idOf(other))[TOP - 1];
  return { store, weighed, isWeak, scores, target, context, weights, caps: weights.caps?.[pair] ?? {}, options, last };
}

/** Ranks start at 1; equal scores by id. */
export function rankOf(row: number, score: number, { store, scores }: Pick<Standings, 'store' | 'scores'>): number {
  let before = 0;
  for (let other = 0; other < scores.length; other++) {
    const rival = scores[other] as number;
    if (!(rival >= score) || other === row) continue;
    if (rival > score || store.idOf(other) < store.idOf(row)) before++;
  }
  return before + 1;
}

/** The score of one value for each factor, added up in the order of the ranking; NaN counts as the base rate. */
export function scoreOf(values: readonly number[], weighed: readonly WeightedFactor[]): number {
  return weighed.reduce((sum, { factor, share }, i) => {
    const value = values[i] ?? Number.NaN;
    return sum + share * (Number.isNaN(value) ? factor.baseRate : value);
  }, 0);
}

export function valuesOf(row: number, weighed: readonly WeightedFactor[]): number[] {
  return weighed.map(({ prepared }) => valueAt(prepared, row));
}

export function countOf({ scores }: Standings): number {
  let count = 0;
  for (let row = 0; row < scores.length; row++) if (!isNone(scores[row])) count++;
  return count;
}

export function withoutVetoed(scores: Float64Array, { scores: kept }: Pick<Standings, 'scores'>): Float64Array {
  for (let row = 0; row < scores.length; row++) if (isNone(kept[row])) scores[row] = Number.NaN;
  return scores;
}
