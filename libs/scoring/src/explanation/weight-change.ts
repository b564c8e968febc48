import type { worker } from '@queqiao/contracts';
import { valueAt } from '../factors/factor.js';
import { addUp, type WeightedFactor, withShares } from '../ranking/weighing.js';
import { firstSpan, type Rivals, type Span } from './rank-crossings.js';
import { rankOf, type Standings, TOP, withoutVetoed } from './standings.js';
import { type Stretch, stretchesTo } from './weight-stretches.js';

const isUnknown = Number.isNaN;

const LARGEST_WEIGHT = 100;

export type WeightChange = Extract<worker.Change, { kind: 'weight' }>;

interface Move {
  readonly one: WeightedFactor;
  readonly to: number;
  readonly size: number;
}

/** The smallest relative change of one weight that brings a row to the top, if any, verified with full scores. */
export function nearestWeightChange(row: number, standings: Standings): WeightChange | undefined {
  const rivals = rivalsOf(row, standings);
  const moves = standings.weighed
    .flatMap((one) => [LARGEST_WEIGHT, 0].flatMap((end) => moveToward(end, one, row, rivals, standings) ?? []))
    .sort((a, b) => a.size - b.size);
  for (const move of moves) {
    const rank = rankWithWeight(move, row, standings);
    if (rank !== undefined && rank <= TOP) return changeOf(move, rank);
  }
  return undefined;
}

/** The other rows of the list, those ahead first: when ten of them cannot be passed, the search ends early. */
function rivalsOf(row: number, { scores }: Standings): Uint32Array {
  const own = scores[row] as number;
  const rows = new Uint32Array(scores.length);
  let count = 0;
  for (let rival = 0; rival < scores.length; rival++) if ((scores[rival] as number) > own) rows[count++] = rival;
  for (let rival = 0; rival < scores.length; rival++)
    if ((scores[rival] as number) <= own && rival !== row) rows[count++] = rival;
  return rows.subarray(0, count);
}

function moveToward(
  end: number,
  one: WeightedFactor,
  row: number,
  rivals: Uint32Array,
  standings: Standings,
): Move | undefined {
  const direction = end > one.weight ? 1 : -1;
  for (const stretch of stretchesTo(end, one, standings.weighed, standings.caps)) {
    const { from, to } = stretch;
    const span = firstSpan(gapsOn(stretch, one, row, rivals, standings), direction, Math.abs(to - from), TOP);
    if (!span) continue;
    const weight = weightWithin(from, direction, span);
    return { one, to: weight, size: Math.abs(weight - one.weight) / one.weight };
  }
  return undefined;
}

/**
 * The lead of each rival × weight of the part. With W the weight of the part, S its share of all and N its lead inside the
 * part (× W / S), a rival leads by C + S · (N + d · Δ) / (W + d) when one weight of the part grows by d; Δ is the
 * difference of values. Times W + d this is linear in d. Without caps the part is everything, and C is 0.
 */
function gapsOn(
  { weighed, part }: Stretch,
  one: WeightedFactor,
  row: number,
  rivals: Uint32Array,
  standings: Standings,
): Rivals {
  const { store } = standings;
  const scores = weighed === standings.weighed ? standings.scores : addUp(store.rows, weighed);
  const inPart = part === weighed ? scores : addUp(store.rows, part);
  const weight = part.reduce((sum, other) => sum + other.weight, 0);
  const share = part === weighed ? 1 : part.reduce((sum, other) => sum + other.share, 0);
  const { factor, prepared } = one;
  const counted = (rival: number) => {
    const value = valueAt(prepared, rival);
    return isUnknown(value) ? factor.baseRate : value;
  };
  const own = { score: scores[row] as number, inPart: inPart[row] as number, value: counted(row) };
  const gaps = new Float64Array(rivals.length);
  for (let i = 0; i < rivals.length; i++) gaps[i] = ((scores[rivals[i] as number] as number) - own.score) * weight;
  const slopeOf = (i: number) => {
    const rival = rivals[i] as number;
    const elsewhere = (scores[rival] as number) - own.score - ((inPart[rival] as number) - own.inPart);
    return elsewhere + share * (counted(rival) - own.value);
  };
  return { gaps, slopeOf };
}

function weightWithin(weight: number, direction: 1 | -1, { from, to }: Span): number {
  for (const scale of [100, 1_000, 10_000, 1e6]) {
    const round = direction === 1 ? Math.ceil : Math.floor;
    const rounded = round((weight + direction * from) * scale) / scale;
    const moved = (rounded - weight) * direction;
    if (moved > from && moved <= to) return Math.max(0, rounded);
  }
  return weight + (direction * (from + to)) / 2;
}

/** Vetoed candidates stay out: no veto reads a weight. */
function rankWithWeight(
  { one, to }: Move,
  row: number,
  { store, weighed, scores, caps }: Standings,
): number | undefined {
  const changed = weighed
    .map((other) => (other === one ? { ...one, weight: to } : other))
    .filter(({ weight }) => weight > 0);
  if (changed.length === 0) return undefined;
  const rescored = withoutVetoed(addUp(store.rows, withShares(changed, caps)), { scores });
  return rankOf(row, rescored[row] ?? 0, { store, scores: rescored });
}

function changeOf({ one: { factor, weight: from }, to, size }: Move, rank: number): WeightChange {
  const { key, name } = factor;
  const text = {
    zh: `若把“${name.zh}”的权重由 ${from} 改为 ${to}，将排第 ${rank} 位`,
    en: `With the weight of "${name.en}" at ${to} instead of ${from} it would rank ${rank}`,
  };
  return { kind: 'weight', factor: key, from, to, size, rank, text };
}
