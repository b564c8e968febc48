import { weights } from '@queqiao/contracts';
import type { Target } from '@queqiao/scoring';
import {
  histogram,
  judge,
  meanInterval,
  overlapAt,
  rankBiasedOverlap,
  type Spread,
  spreadOf,
} from '@queqiao/scoring/statistics';
import type { OutlinedCandidate } from '../../ranking/scoring/thread/scoring-state.js';

const BINS = 20;
const MOST_CHANGED = 10;

type LiveAndPreview = readonly (readonly OutlinedCandidate[])[];

/** NDCG@10 by what officers accepted. */
export interface ListQuality {
  readonly live: number;
  readonly preview: number;
}

export interface ComparedLists {
  readonly targetId: string;
  readonly name: Target['name'];
  readonly live: readonly OutlinedCandidate[];
  readonly preview: readonly OutlinedCandidate[];
  readonly overlapAt10: number;
  readonly rankBiasedOverlap: number;
  /** Absent if officers accepted nobody. */
  readonly quality?: ListQuality;
}

export function comparedLists(
  { id: targetId, name }: Pick<Target, 'id' | 'name'>,
  [live = [], preview = []]: LiveAndPreview,
  quality?: ListQuality,
): ComparedLists {
  const [before, after] = [idsOf(live), idsOf(preview)];
  const alike = { overlapAt10: overlapAt(10, before, after), rankBiasedOverlap: rankBiasedOverlap(before, after) };
  return { targetId, name, live, preview, ...alike, quality };
}

/** The lists must hold rejected candidates too. */
export function listQuality([live = [], preview = []]: LiveAndPreview, accepted: ReadonlySet<string>): ListQuality {
  return { live: judge(idsOf(live), accepted).ndcg10, preview: judge(idsOf(preview), accepted).ndcg10 };
}

type Decided = Pick<weights.PastQuality, 'decisions' | 'learnedUntil'>;

type Summary = Pick<
  weights.WeightEvaluation,
  'overlapAt10' | 'rankBiasedOverlap' | 'scores' | 'quality' | 'changedMost'
>;

/** `decided`: behind the quality. */
export function summary(all: readonly ComparedLists[], decided: Decided): Summary {
  const scores = (side: 'live' | 'preview') =>
    histogram(
      all.flatMap((one) => one[side].map(({ score }) => score)),
      BINS,
    );
  return {
    overlapAt10: meanAndLeast(all.map((one) => one.overlapAt10)),
    rankBiasedOverlap: meanAndLeast(all.map((one) => one.rankBiasedOverlap)),
    scores: { binWidth: 1 / BINS, live: scores('live'), preview: scores('preview') },
    quality: qualityOf(all, decided),
    changedMost: changedMost(all),
  };
}

/** Over all candidates that any list holds. */
export function spreads(all: readonly ComparedLists[]): { live: Spread; preview: Spread } {
  const [live, preview] = [all.map((one) => idsOf(one.live)), all.map((one) => idsOf(one.preview))];
  const field = new Set([...live, ...preview].flat()).size;
  return { live: spreadOf(live, field), preview: spreadOf(preview, field) };
}

function qualityOf(all: readonly ComparedLists[], decided: Decided): weights.PastQuality {
  const measured = all.flatMap((one) => one.quality ?? []);
  const needed = weights.FEWEST_DECISIONS_TO_EVALUATE;
  if (decided.decisions < needed || measured.length === 0) return { kind: 'too-few', ...decided, needed };
  return {
    kind: 'evaluated',
    ...decided,
    live: meanInterval(measured.map(({ live }) => live)),
    preview: meanInterval(measured.map(({ preview }) => preview)),
    difference: meanInterval(measured.map(({ live, preview }) => preview - live)),
  };
}

function changedMost(all: readonly ComparedLists[]): Summary['changedMost'] {
  return all
    .filter((one) => one.rankBiasedOverlap < 1)
    .sort(
      (a, b) =>
        a.overlapAt10 - b.overlapAt10 ||
        a.rankBiasedOverlap - b.rankBiasedOverlap ||
        (a.targetId < b.targetId ? -1 : 1),
    )
    .slice(0, MOST_CHANGED)
    .map(({ targetId, name, overlapAt10, ...one }) => ({
      targetId,
      name,
      overlapAt10,
      rankBiasedOverlap: one.rankBiasedOverlap,
    }));
}

/** No lists: nothing has changed. */
function meanAndLeast(values: readonly number[]): { mean: number; least: number } {
  if (values.length === 0) return { mean: 1, least: 1 };
  const least = values.reduce((min, value) => Math.min(min, value), 1);
  return { mean: Math.min(1, values.reduce((sum, value) => sum + value, 0) / values.length), least };
}

function idsOf(list: readonly OutlinedCandidate[]): string[] {
  return list.map(({ candidateId }) => candidateId);
}

/** Evenly spread, and the same ones every time. */
export function evenSample<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
