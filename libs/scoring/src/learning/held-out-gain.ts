import { type Interval, meanInterval } from '../statistics/interval.js';
import { judge } from '../statistics/list-quality.js';
import { type Choice, dot } from './choice.js';
import { oneByOne } from './decided-choice.js';
import { bestWeights } from './fit-weights.js';

const FOLDS = 5;

/** The gain in NDCG@10 by five-fold cross-validation over lists, or over accepted candidates when there are few lists. */
export function heldOutGain(lists: readonly Choice[], present: Readonly<Record<string, number>>): Interval {
  const units = lists.length < FOLDS ? lists.flatMap(oneByOne) : lists;
  const plain = Float64Array.from(Object.values(present));
  const gains: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = units.filter((_, i) => i % FOLDS === fold);
    const others = units.filter((_, i) => i % FOLDS !== fold).flatMap(oneByOne);
    if (others.length === 0) continue;
    const learned = bestWeights(others, present);
    gains.push(...held.map((choice) => gainOf(choice, learned) - gainOf(choice, plain)));
  }
  return meanInterval(gains);
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
