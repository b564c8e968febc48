import { type PairOrder, pairLoss, pairOrder, randomNumbers, weightedKendallLoss } from '@queqiao/scoring/statistics';
import { tell } from './task.js';

export type ByExpert = ReadonlyMap<string, ReadonlyMap<string, number>>;

const RESAMPLES = 400;
// On a scale of 1 to 5: from `GOOD` on the expert could review the paper well, up to `POOR` not.
const GOOD = 4;
const POOR = 2;
// Experts with at most this many own papers are little known.
const LITTLE = 15;

type Experts = readonly string[];

/**
 * Prints the weighted Kendall loss and the share of pairs of papers in the right order: easy pairs (ratings ≥ 4 and ≤ 2)
 * and hard pairs (both ≥ 4).
 */
export function report(ratings: ByExpert, scores: ByExpert, ownPapers: (expert: string) => number): void {
  const all = [...ratings.keys()];
  const loss = (experts: Experts) =>
    weightedKendallLoss(experts.map((expert) => pairLoss(of(ratings, expert), of(scores, expert))));
  const order = (counts: (lower: number, higher: number) => boolean) => (experts: Experts) =>
    shareRight(experts.map((expert) => pairOrder(of(ratings, expert), of(scores, expert), counts)));
  const easy = order((lower, higher) => lower <= POOR && higher >= GOOD);
  const hard = order((lower) => lower >= GOOD);
  line('weighted Kendall loss', all, loss);
  line('easy pairs in order', all, easy);
  line('hard pairs in order', all, hard);
  const little = all.filter((expert) => ownPapers(expert) <= LITTLE);
  const well = all.filter((expert) => ownPapers(expert) > LITTLE);
  line(`loss, experts with ≤ ${LITTLE} own papers`, little, loss);
  line(`loss, experts with > ${LITTLE} own papers`, well, loss);
  const without = all.map((left) => loss(all.filter((expert) => expert !== left)));
  tell(`loss with one expert left out: ${Math.min(...without).toFixed(4)} to ${Math.max(...without).toFixed(4)}`);
}

function of(values: ByExpert, expert: string): ReadonlyMap<string, number> {
  return values.get(expert) ?? new Map();
}

function shareRight(orders: readonly PairOrder[]): number {
  const all = orders.reduce((sum, order) => sum + order.all, 0);
  return all === 0 ? 0 : orders.reduce((sum, order) => sum + order.right, 0) / all;
}

/** Prints a figure with its 95 % bootstrap interval. Figures sum up pairs, so it draws experts and not values. */
function line(name: string, experts: Experts, figure: (drawn: Experts) => number): void {
  const random = randomNumbers(1);
  const draw = () => experts.map(() => experts[Math.floor(random() * experts.length)] ?? '');
  const drawn = Array.from({ length: RESAMPLES }, () => figure(draw())).sort((a, b) => a - b);
  const at = (share: number) => (drawn[Math.floor(share * (RESAMPLES - 1))] ?? 0).toFixed(4);
  tell(`${name.padEnd(36)} ${figure(experts).toFixed(4)} [${at(0.025)}, ${at(0.975)}]  n ${experts.length}`);
}
