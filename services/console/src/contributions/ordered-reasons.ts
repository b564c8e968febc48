import type { matching } from '@queqiao/contracts';

type Contribution = matching.Contribution;

interface OrderedReasons {
  /** The strongest first, as those against. */
  readonly inFavour: readonly Contribution[];
  readonly against: readonly Contribution[];
  /** Known, and as usual. */
  readonly usual: readonly Contribution[];
  readonly unknown: readonly Contribution[];
}

/** Reasons by what they say: unknown is neither for nor against. */
export function orderedReasons(contributions: readonly Contribution[]): OrderedReasons {
  const known = contributions.filter((one) => one.known);
  return {
    inFavour: known.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points),
    against: known.filter(({ points }) => points < 0).sort((a, b) => a.points - b.points),
    usual: known.filter(({ points }) => points === 0),
    unknown: contributions.filter((one) => !one.known),
  };
}

/** When the newest evidence of a reason is from; undefined if none is dated. */
export function newestDate(evidence: readonly matching.Evidence[]): string | undefined {
  return evidence
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
}
