import { valueAt } from '../factors/factor.js';
import { addUp, type Weighed, withShares } from '../weighing.js';
import type { WeightChange } from './change.js';
import { firstSpan, type Span } from './crossings.js';
import { placeOf, type Standings, TOP, withoutVetoed } from './standings.js';

// Taken out of the loops over all rows: a look-up in the global object is slow in a sandboxed context.
const isUnknown = Number.isNaN;

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
  const field = fieldOf(row, standings);
  const moves = standings.weighed.flatMap((one) => movesOf(one, field)).sort((a, b) => a.size - b.size);
  for (const move of moves) {
    const rank = rankWithWeight(move, row, standings);
    if (rank !== undefined && rank <= TOP) return told(move, rank);
  }
  return undefined;
}

/** One row and its rivals in the list, with how far each is ahead in weighted values. */
interface Field {
  readonly row: number;
  readonly rows: Uint32Array;
  readonly gaps: Float64Array;
}

/** Those ahead stand first: where ten of them cannot be passed, that is found out at once. */
function fieldOf(row: number, { scores, weighed }: Standings): Field {
  const all = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const own = scores[row] as number;
  const rows = new Uint32Array(scores.length);
  let count = 0;
  for (let rival = 0; rival < scores.length; rival++) if ((scores[rival] as number) > own) rows[count++] = rival;
  for (let rival = 0; rival < scores.length; rival++)
    if ((scores[rival] as number) <= own && rival !== row) rows[count++] = rival;
  const gaps = new Float64Array(count);
  // Shares have the same divisor for everybody, so weighted values compare as scores do.
  for (let i = 0; i < count; i++) gaps[i] = ((scores[rows[i] as number] as number) - own) * all;
  return { row, rows, gaps };
}

/** Weighted values are linear in each weight. */
function movesOf(one: Weighed, { row, rows, gaps }: Field): Move[] {
  const { weight, factor, prepared } = one;
  const counted = (rival: number) => {
    const value = valueAt(prepared, rival);
    return isUnknown(value) ? factor.baseRate : value;
  };
  const own = counted(row);
  const rivals = { gaps, slopeOf: (rival: number) => counted(rows[rival] as number) - own };
  const up = firstSpan(rivals, 1, LARGEST_WEIGHT - weight, TOP);
  const down = firstSpan(rivals, -1, weight, TOP);
  const weights = [up && weightWithin(weight, 1, up), down && weightWithin(weight, -1, down)];
  return weights.flatMap((to) => (to === undefined ? [] : { one, to, size: Math.abs(to - weight) / weight }));
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
  const anew = withoutVetoed(addUp(store.rows, withShares(changed)), { scores });
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
