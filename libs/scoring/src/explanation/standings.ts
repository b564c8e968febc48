import type { Catalogue } from '../catalogue.js';
import { pairKind } from '../pairs.js';
import type { RankOptions } from '../rank.js';
import type { CandidateKind } from '../shapes.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Target } from '../target.js';
import { topK } from '../top-k.js';
import { strikeOut } from '../vetoes/strike-out.js';
import { addUp, contextOf, type Weighed, weigh } from '../weighing.js';
import type { GroupCaps } from '../weight-caps.js';
import type { WeightSet } from '../weights.js';

/** Places up to this one count as "on the list". */
export const TOP = 10;

/** A whole list before it is cut off: a score for every row, NaN for those that are not in it. */
export interface Standings {
  readonly store: CandidateStore;
  readonly weighed: readonly Weighed[];
  readonly scores: Float64Array;
  /** The caps under which the shares were given out. */
  readonly caps?: GroupCaps | undefined;
}

/** Scores every candidate exactly as `rank` does. */
export function standingsOf(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  weights: WeightSet,
  options: RankOptions,
): Standings {
  const context = contextOf(catalogue, kind, options.today);
  const weighed = weigh(target, context, weights);
  const scores = addUp(context.store.rows, weighed);
  strikeOut(scores, context.store, target, options);
  return { store: context.store, weighed, scores, caps: weights.caps?.[pairKind(target, kind)] };
}

/** The rank that a row has with a score, counted from 1 among all others; equal scores by id. */
export function placeOf(row: number, score: number, { store, scores }: Standings): number {
  let before = 0;
  for (let other = 0; other < scores.length; other++) {
    const rival = scores[other] as number;
    if (other === row) continue;
    if (rival > score || (rival === score && store.idOf(other) < store.idOf(row))) before++;
  }
  return before + 1;
}

/** How many candidates are in the list. */
export function countOf({ scores }: Standings): number {
  return scores.reduce((count, score) => count + (Number.isNaN(score) ? 0 : 1), 0);
}

/** The row on the last place that counts; undefined in a shorter list. */
export function lastOfTop({ store, scores }: Standings): number | undefined {
  return topK(scores, TOP, (row, other) => store.idOf(row) < store.idOf(other))[TOP - 1];
}
