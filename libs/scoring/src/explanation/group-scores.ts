import type { matching, worker } from '@queqiao/contracts';
import type { FactorGroup } from '../factors/factor.js';
import { knownMean, type WeightedFactor } from '../ranking/weighing.js';
import { type GroupCaps, groupShares } from '../weights/weight-caps.js';

const SHOWN: readonly FactorGroup[] = ['fit', 'feasibility', 'intent', 'relationship', 'risk'];

/** What each group of factors adds to a score or takes from it, in display order, and whether its cap limits it. */
export function groupScores(
  contributions: readonly matching.Contribution[],
  { weighed, caps }: { readonly weighed: readonly WeightedFactor[]; readonly caps: GroupCaps },
): worker.GroupScore[] {
  const capped = cappedGroups(weighed, caps);
  return SHOWN.flatMap((group) => {
    const own = contributions.filter((contribution) => contribution.group === group);
    const share = own.reduce((sum, { weight }) => sum + weight, 0);
    if (share === 0) return [];
    const points = own.reduce((sum, contribution) => sum + contribution.points, 0);
    const cap = capped.get(group);
    const score = knownMean(own, group);
    return [{ group, share: Math.min(1, share), score, points, ...(cap && { capped: cap }) }];
  });
}

function cappedGroups(
  weighed: readonly WeightedFactor[],
  caps: GroupCaps,
): Map<FactorGroup, worker.GroupScore['capped']> {
  const weights = weighed.map(({ factor: { group }, weight }) => ({ group, weight }));
  const held = groupShares(weights, caps).filter(({ share, wanted }) => share < wanted);
  return new Map(
    held.map(({ group, wanted, share }) => {
      const [before, now] = [percent(wanted), percent(share)];
      const text = {
        zh: `上限生效：占比由 ${before} 降至 ${now}`,
        en: `Its cap holds it to ${now} instead of ${before}`,
      };
      return [group, { cap: caps[group] ?? 1, text }];
    }),
  );
}

function percent(share: number): string {
  return `${Math.round(share * 1_000) / 10}%`;
}
