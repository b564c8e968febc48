import { valueAt } from '../factors/factor.js';
import { addUp, type Weighed, withShares } from '../weighing.js';
import type { WeightChange } from './change.js';
import { firstSpan, type Gaps, type Span } from './crossings.js';
import { placeOf, type Standings, TOP } from './standings.js';

/** Weights are set between 0 and this. */
const LARGEST_WEIGHT = 100;

interface Move {
  readonly one: Weighed;
  readonly to: number;
  /** Relative to the weight. */
  readonly size: number;
}

/**
 * The smallest relative change of a single weight that brings a row to the top; undefined when none does. Found in one pass
 * over the rivals for each weight, and verified by adding everything up anew.
 */
export function nearestWeightChange(row: number, standings: Standings): WeightChange | undefined {
  const rivals = rivalsOf(row, standings);
  const moves = standings.weighed
    .flatMap((one) => movesOf(one, row, rivals, standings))
    .sort((a, b) => a.size - b.size);
  for (const move of moves) {
    const rank = rankWithWeight(move, row, standings);
    if (rank !== undefined && rank <= TOP) return told(move, rank);
  }
  return undefined;
}

/** The rows of the list without the own one. */
function rivalsOf(row: number, { scores }: Standings): Uint32Array {
  const rivals = new Uint32Array(scores.length);
  let count = 0;
  for (let other = 0; other < scores.length; other++)
    if (other !== row && !Number.isNaN(scores[other])) rivals[count++] = other;
  return rivals.subarray(0, count);
}

function movesOf(one: Weighed, row: number, rivals: Uint32Array, standings: Standings): Move[] {
  const { weight } = one;
  const gaps = gapsOf(one, row, rivals, standings);
  const up = firstSpan(gaps, 1, LARGEST_WEIGHT - weight, TOP);
  const down = firstSpan(gaps, -1, weight, TOP);
  const weights = [up && weightWithin(weight, 1, up), down && weightWithin(weight, -1, down)];
  return weights.flatMap((to) => (to === undefined ? [] : { one, to, size: Math.abs(to - weight) / weight }));
}

/** Shares have the same divisor for everybody, so weighted values compare as scores do; and they are linear in each weight. */
function gapsOf({ factor, prepared }: Weighed, row: number, rivals: Uint32Array, standings: Standings): Gaps {
  const { scores, weighed } = standings;
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const counted = (value: number) => (Number.isNaN(value) ? factor.baseRate : value);
  const own = { score: scores[row] ?? 0, value: counted(valueAt(prepared, row)) };
  const gaps = new Float64Array(rivals.length);
  const slopes = new Float64Array(rivals.length);
  for (let i = 0; i < rivals.length; i++) {
    const rival = rivals[i] as number;
    gaps[i] = ((scores[rival] as number) - own.score) * all;
    slopes[i] = counted(valueAt(prepared, rival)) - own.value;
  }
  return { gaps, slopes };
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

/** The rank with one weight changed, everything added up anew. Candidates kept out stay out: no veto reads a weight. */
function rankWithWeight({ one, to }: Move, row: number, { store, weighed, scores }: Standings): number | undefined {
  const changed = weighed
    .map((other) => (other === one ? { ...one, weight: to } : other))
    .filter(({ weight }) => weight > 0);
  if (changed.length === 0) return undefined;
  const anew = addUp(store.rows, withShares(changed));
  for (let other = 0; other < anew.length; other++) if (Number.isNaN(scores[other])) anew[other] = Number.NaN;
  return placeOf(row, anew[row] ?? 0, { store, scores: anew });
}

function told({ one: { factor, weight: from }, to, size }: Move, rank: number): WeightChange {
  const { key, name } = factor;
  const text = {
    zh: `若把“${name.zh}”的权重由 ${from} 改为 ${to}，将排第 ${rank} 位`,
    en: `With the weight of "${name.en}" at ${to} instead of ${from} it would rank ${rank}`,
  };
  return { kind: 'weight', factor: key, from, to, size, rank, text };
}
