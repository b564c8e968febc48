export interface PairLoss {
  readonly wrong: number;
  readonly all: number;
}

/** Weighted Kendall distance (Stelmakh et al. 2023, "A Gold Standard Dataset for the Reviewer Assignment Problem"). */
export function pairLoss(ratings: ReadonlyMap<string, number>, scores: ReadonlyMap<string, number>): PairLoss {
  let wrong = 0;
  let all = 0;
  for (const [[a, ratingOfA], [b, ratingOfB]] of pairsOf([...ratings])) {
    const wanted = ratingOfA - ratingOfB;
    const given = (scores.get(a) ?? 0) - (scores.get(b) ?? 0);
    all += Math.abs(wanted);
    if (wanted * given < 0) wrong += Math.abs(wanted);
    else if (given === 0) wrong += Math.abs(wanted) / 2;
  }
  return { wrong, all };
}

/** The loss over all judges, 0–1; 0.5 is chance. */
export function weightedKendallLoss(losses: readonly PairLoss[]): number {
  const all = losses.reduce((sum, loss) => sum + loss.all, 0);
  return all === 0 ? 0 : losses.reduce((sum, loss) => sum + loss.wrong, 0) / all;
}

export interface PairOrder {
  readonly right: number;
  readonly all: number;
}

/** The pairs of unequal ratings that `counts` accepts, and those in the right order; equal scores are not right. */
export function pairOrder(
  ratings: ReadonlyMap<string, number>,
  scores: ReadonlyMap<string, number>,
  counts: (lower: number, higher: number) => boolean,
): PairOrder {
  const counted = [...pairsOf([...ratings].sort(([, a], [, b]) => a - b))].filter(
    ([[, lower], [, higher]]) => lower !== higher && counts(lower, higher),
  );
  const right = counted.filter(([[a], [b]]) => (scores.get(b) ?? 0) > (scores.get(a) ?? 0));
  return { right: right.length, all: counted.length };
}

function* pairsOf<T>(items: readonly T[]): Generator<[T, T]> {
  for (const [i, a] of items.entries()) for (const b of items.slice(i + 1)) yield [a, b];
}
