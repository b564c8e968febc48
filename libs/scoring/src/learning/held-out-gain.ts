import { confidenceAboveZero, type Interval, meanInterval } from '../statistics/interval.js';
import { judge } from '../statistics/list-quality.js';
import { type Choice, dot } from './choice.js';
import { oneByOne } from './decided-choice.js';
import { proposedWeights } from './fit-weights.js';

const BLOCKS = 5;

/** `confidence`: how surely it is above zero, 0–1. */
export interface Gain extends Interval {
  readonly confidence: number;
}

/**
 * The gain in NDCG@10 on lists decided later than those learned from, oldest first: each fifth but the first is judged by
 * weights learned from all before it. Over accepted candidates when there are few lists.
 */
export function heldOutGain(lists: readonly Choice[], present: Readonly<Record<string, number>>): Gain {
  const units = lists.length < BLOCKS ? lists.flatMap(oneByOne) : lists;
  const plain = Float64Array.from(Object.values(present));
  const startOf = (block: number) => Math.ceil((block * units.length) / BLOCKS);
  const gains: number[] = [];
  for (let block = 1; block < BLOCKS; block++) {
    const earlier = units.slice(0, startOf(block)).flatMap(oneByOne);
    const learned = proposedWeights(earlier, present);
    const judged = units.slice(startOf(block), startOf(block + 1));
    gains.push(...judged.map((choice) => gainOf(choice, learned) - gainOf(choice, plain)));
  }
  return { ...meanInterval(gains), confidence: confidenceAboveZero(gains) };
}

/** Others come first among equals, so that ties do not flatter the weights. */
function gainOf({ chosen, others }: Choice, weights: Float64Array): number {
  const all = [
    ...others.map((values, i) => ({ id: `other-${i}`, utilities: dot(weights, values) })),
    ...chosen.map((values, i) => ({ id: `chosen-${i}`, utilities: dot(weights, values) })),
  ];
  all.sort((a, b) => b.utilities - a.utilities);
  return judge(
    all.map(({ id }) => id),
    new Set(chosen.map((_, i) => `chosen-${i}`)),
  ).ndcg10;
}
