import type { weights } from '@queqiao/contracts';
import {
  histogram,
  judge,
  meanInterval,
  overlapAt,
  rankBiasedOverlap,
  type Spread,
  spreadOf,
  type Target,
} from '@queqiao/scoring';
import type { Outlined } from '../scoring/thread/scoring-state.js';

const BINS = 20;
const MOST_CHANGED = 10;

/** How good a target's two lists are by what officers accepted, NDCG@10. */
export interface JudgedLists {
  readonly live: number;
  readonly preview: number;
}

/** Two lists of one target, as far as the summary of all needs them. */
export interface ComparedLists {
  readonly targetId: string;
  readonly name: Target['name'];
  readonly live: readonly string[];
  readonly preview: readonly string[];
  readonly scores: { readonly live: readonly number[]; readonly preview: readonly number[] };
  readonly overlapAt10: number;
  readonly rankBiasedOverlap: number;
  /** Present where officers accepted anybody. */
  readonly judged?: JudgedLists | undefined;
}

/** Cuts a target's two lists down to what the summary needs: very many of them are held at once. */
export function comparedLists(
  target: Target,
  live: readonly Outlined[],
  preview: readonly Outlined[],
  judged: JudgedLists | undefined,
): ComparedLists {
  const [before, after] = [idsOf(live), idsOf(preview)];
  const scores = { live: live.map(({ score }) => score), preview: preview.map(({ score }) => score) };
  return {
    targetId: target.id,
    name: target.name,
    live: before,
    preview: after,
    scores,
    overlapAt10: overlapAt(10, before, after),
    rankBiasedOverlap: rankBiasedOverlap(before, after),
    judged,
  };
}

/** How good two lists are by whom officers accepted. The lists must hold candidates that were rejected, too. */
export function judgedLists(
  live: readonly Outlined[],
  preview: readonly Outlined[],
  accepted: ReadonlySet<string>,
): JudgedLists {
  return { live: judge(idsOf(live), accepted).ndcg10, preview: judge(idsOf(preview), accepted).ndcg10 };
}

type Compared = Pick<
  weights.WeightEvaluation,
  'overlapAt10' | 'rankBiasedOverlap' | 'scores' | 'quality' | 'changedMost'
>;

/** All lists together, but for the names of those shown most. */
export interface Summary extends Compared {
  readonly exposure: { readonly live: Spread; readonly preview: Spread };
}

/** All lists together; `decisions` are those that the judged lists rest on. */
export function summary(all: readonly ComparedLists[], decisions: number, needed: number): Summary {
  const field = new Set(all.flatMap(({ live, preview }) => [...live, ...preview])).size;
  return {
    overlapAt10: meanAndLeast(all.map((one) => one.overlapAt10)),
    rankBiasedOverlap: meanAndLeast(all.map((one) => one.rankBiasedOverlap)),
    scores: {
      binWidth: 1 / BINS,
      live: histogram(
        all.flatMap(({ scores }) => scores.live),
        BINS,
      ),
      preview: histogram(
        all.flatMap(({ scores }) => scores.preview),
        BINS,
      ),
    },
    quality: qualityOf(all, decisions, needed),
    exposure: {
      live: spreadOf(
        all.map(({ live }) => live),
        field,
      ),
      preview: spreadOf(
        all.map(({ preview }) => preview),
        field,
      ),
    },
    changedMost: changedMost(all),
  };
}

function qualityOf(all: readonly ComparedLists[], decisions: number, needed: number): weights.PastQuality {
  const judged = all.flatMap((one) => one.judged ?? []);
  if (decisions < needed || judged.length === 0) return { kind: 'too-few', decisions, needed };
  return {
    kind: 'judged',
    decisions,
    live: meanInterval(judged.map(({ live }) => live)),
    preview: meanInterval(judged.map(({ preview }) => preview)),
    difference: meanInterval(judged.map(({ live, preview }) => preview - live)),
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
    .map((one) => ({
      targetId: one.targetId,
      name: one.name,
      overlapAt10: one.overlapAt10,
      rankBiasedOverlap: one.rankBiasedOverlap,
    }));
}

/** Lists that do not exist have not changed. */
function meanAndLeast(values: readonly number[]): { mean: number; least: number } {
  if (values.length === 0) return { mean: 1, least: 1 };
  const least = values.reduce((min, value) => Math.min(min, value), 1);
  return { mean: Math.min(1, values.reduce((sum, value) => sum + value, 0) / values.length), least };
}

function idsOf(list: readonly Outlined[]): string[] {
  return list.map(({ candidateId }) => candidateId);
}
