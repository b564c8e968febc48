import { valueAt } from '../factors/factor.js';
import { addUp, type Weighed, withShares } from '../weighing.js';
import { smallest, type WeightChange } from './change.js';
import { placeOf, type Standings, TOP } from './standings.js';

/** Weights are set between 0 and this. */
const LARGEST_WEIGHT = 100;

/** By how much a weight must move at least, and at which move it is too much again. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** The smallest relative change of a single weight that brings a row to the top; undefined when none does. */
export function nearestWeightChange(row: number, standings: Standings): WeightChange | undefined {
  return smallest(standings.weighed.flatMap((one) => changesOf(one, row, standings)));
}

function changesOf(one: Weighed, row: number, standings: Standings): WeightChange[] {
  const { gaps, slopes } = rivals(one, row, standings);
  const up = span(gaps, slopes, LARGEST_WEIGHT - one.weight);
  const down = span(
    gaps,
    slopes.map((slope) => -slope),
    one.weight,
  );
  const moved = [up && weightWithin(one.weight, 1, up), down && weightWithin(one.weight, -1, down)];
  return moved.flatMap((to) => (to === undefined ? [] : (verified(one, to, row, standings) ?? [])));
}

/**
 * How far each rival is ahead, in weighted values, and what a weight higher by 1 adds to that. All shares have the same sum
 * below, so it does not change the order: with the weight moved by d, a rival is ahead while gap + d × slope > 0.
 */
function rivals({ factor, prepared }: Weighed, row: number, { scores, weighed }: Standings) {
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const countedOf = (other: number) => {
    const value = valueAt(prepared, other);
    return Number.isNaN(value) ? factor.baseRate : value;
  };
  const own = { score: scores[row] ?? 0, value: countedOf(row) };
  const gaps: number[] = [];
  const slopes: number[] = [];
  for (let other = 0; other < scores.length; other++) {
    const score = scores[other] as number;
    if (other === row || Number.isNaN(score)) continue;
    gaps.push((score - own.score) * all);
    slopes.push(countedOf(other) - own.value);
  }
  return { gaps, slopes };
}

/** The first moves 0 < d ≤ limit at which fewer than ten rivals are ahead. */
function span(gaps: readonly number[], slopes: readonly number[], limit: number): Span | undefined {
  // Ahead at both ends is ahead all the way: with ten such rivals there is nothing to look for.
  let always = 0;
  for (let i = 0; i < gaps.length && always < TOP; i++) {
    if ((gaps[i] ?? 0) > 0 && (gaps[i] ?? 0) + limit * (slopes[i] ?? 0) > 0) always += 1;
  }
  if (always === TOP) return undefined;
  let ahead = 0;
  const crossings: { at: number; by: number }[] = [];
  for (const [i, gap] of gaps.entries()) {
    const slope = slopes[i] ?? 0;
    if (gap > 0) ahead += 1;
    const at = -gap / slope;
    if (slope === 0 || at < 0 || at > limit || (gap > 0 && slope > 0)) continue;
    crossings.push({ at, by: slope > 0 ? 1 : -1 });
  }
  crossings.sort((a, b) => a.at - b.at);
  for (const [i, { at, by }] of crossings.entries()) {
    ahead += by;
    const next = crossings[i + 1]?.at ?? limit;
    if (ahead < TOP && next > at) return { from: at, to: next };
  }
  return undefined;
}

/** The nearest weight inside a span with as few decimals as it needs; at the end of the scale the end itself. */
function weightWithin(weight: number, direction: 1 | -1, { from, to }: Span): number {
  for (const scale of [100, 1_000, 10_000, 1e6]) {
    const round = direction === 1 ? Math.ceil : Math.floor;
    const rounded = round((weight + direction * from) * scale) / scale;
    const moved = (rounded - weight) * direction;
    if (moved > from && moved <= to) return Math.max(0, rounded);
  }
  return weight + (direction * (from + to)) / 2;
}

function verified(one: Weighed, to: number, row: number, standings: Standings): WeightChange | undefined {
  const rank = rankWithWeight(one.factor.key, to, row, standings);
  if (rank === undefined || rank > TOP) return undefined;
  const { key, name } = one.factor;
  const from = one.weight;
  const text = {
    zh: `若把“${name.zh}”的权重由 ${from} 改为 ${to}，将排第 ${rank} 位`,
    en: `With the weight of "${name.en}" at ${to} instead of ${from} it would rank ${rank}`,
  };
  return { kind: 'weight', factor: key, from, to, size: Math.abs(to - from) / from, rank, text };
}

/** The rank with one weight changed, everything added up anew. Candidates kept out stay out: no veto reads a weight. */
function rankWithWeight(key: string, to: number, row: number, { store, weighed, scores, caps }: Standings) {
  const changed = weighed
    .map((one) => (one.factor.key === key ? { ...one, weight: to } : one))
    .filter(({ weight }) => weight > 0);
  if (changed.length === 0) return undefined;
  const shared = withShares(changed, caps);
  const anew = addUp(store.rows, shared).map((score, other) => (Number.isNaN(scores[other]) ? Number.NaN : score));
  return placeOf(row, anew[row] ?? 0, { store, weighed: shared, scores: anew });
}
