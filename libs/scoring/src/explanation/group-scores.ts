import { matching, type scoring } from '@queqiao/contracts';
import type { Reason } from '../shapes.js';

/** What each group of factors brings to a score, in the order in which groups are shown; those that weigh nothing are left out. */
export function groupScores(reasons: readonly Reason[]): scoring.GroupScore[] {
  return matching.factorGroup.options.flatMap((group) => {
    const own = reasons.filter((reason) => reason.group === group);
    const share = own.reduce((sum, { weight }) => sum + weight, 0);
    if (share === 0) return [];
    const points = own.reduce((sum, { contribution }) => sum + contribution, 0);
    // Sums of parts may exceed the whole by a rounding.
    return [{ group, share: Math.min(1, share), score: Math.min(1, points / share), points }];
  });
}
