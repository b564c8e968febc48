import type { FactorGroup } from '../factors/factor.js';

/** The most that groups of factors may count for, each as a share 0–1 of all weights; a group that is not named has no cap. */
export type GroupCaps = Readonly<Partial<Record<FactorGroup, number>>>;

interface Weight {
  readonly group: FactorGroup;
  readonly weight: number;
}

/** A group's part of all weights: what it would have without caps, and what it has. */
export interface GroupShare {
  readonly group: FactorGroup;
  readonly wanted: number;
  readonly share: number;
}

/** A cap this near to what a group has anyway takes nothing from it. */
const ROUNDING = 1e-12;

/**
 * The parts of all weights that groups have under caps, in the order in which they first appear: what a group has over its
 * cap goes to the groups below theirs in proportion to their weights, until none is over (water-filling). The parts add up to
 * 1 always: where the caps of all groups together leave less than the whole, they are raised in proportion.
 */
export function groupShares(weights: readonly Weight[], caps: GroupCaps): GroupShare[] {
  const sums = new Map<FactorGroup, number>();
  for (const { group, weight } of weights) sums.set(group, (sums.get(group) ?? 0) + weight);
  const all = [...sums.values()].reduce((sum, weight) => sum + weight, 0);
  const weighing = [...sums].map(([group, sum]) => ({ group, wanted: all === 0 ? 0 : sum / all }));
  const shares = filled(
    weighing.filter(({ wanted }) => wanted > 0),
    caps,
  );
  return weighing.map(({ group, wanted }) => ({ group, wanted, share: shares.get(group) ?? 0 }));
}

/** Each weight's part of all weights under caps on their groups, in the order given. Within a group weights keep their proportions. */
export function cappedShares(weights: readonly Weight[], caps: GroupCaps): number[] {
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const groups = groupShares(weights, caps);
  // Without a cap that bites a share is exactly what it is without caps at all, to the last bit.
  if (groups.every(({ share, wanted }) => share === wanted)) return weights.map(({ weight }) => weight / all);
  const scale = new Map(groups.map(({ group, share, wanted }) => [group, wanted === 0 ? 0 : share / (wanted * all)]));
  return weights.map(({ group, weight }) => weight * (scale.get(group) ?? 0));
}

/** Whether caps leave the whole to be given out among the groups that weigh anything. */
export function capsLeaveRoom(weights: readonly Weight[], caps: GroupCaps): boolean {
  const groups = groupShares(weights, {}).filter(({ wanted }) => wanted > 0);
  return groups.reduce((sum, { group }) => sum + (caps[group] ?? 1), 0) >= 1 - ROUNDING;
}

function filled(groups: readonly Omit<GroupShare, 'share'>[], caps: GroupCaps): Map<FactorGroup, number> {
  const capOf = (group: FactorGroup) => caps[group] ?? 1;
  const room = groups.reduce((sum, { group }) => sum + capOf(group), 0);
  if (room === 0) return new Map(groups.map(({ group, wanted }) => [group, wanted]));
  if (room < 1) return new Map(groups.map(({ group }) => [group, capOf(group) / room]));
  const full = new Map<FactorGroup, number>();
  for (;;) {
    const below = groups.filter(({ group }) => !full.has(group));
    const wanted = below.reduce((sum, one) => sum + one.wanted, 0);
    const left = 1 - [...full.values()].reduce((sum, cap) => sum + cap, 0);
    const scale = full.size === 0 ? 1 : left / wanted;
    const over = below.filter((one) => one.wanted * scale > capOf(one.group) + ROUNDING);
    if (over.length === 0) return new Map([...full, ...below.map((one) => [one.group, one.wanted * scale] as const)]);
    for (const { group } of over) full.set(group, capOf(group));
  }
}
