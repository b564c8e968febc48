import type { FactorGroup } from '../factors/factor.js';

/** The maximum share of each group of factors, 0–1; no cap when absent. */
export type GroupCaps = Readonly<Partial<Record<FactorGroup, number>>>;

interface Weight {
  readonly group: FactorGroup;
  readonly weight: number;
}

/** A group's share of all weights: `wanted` without caps, `share` with them. */
export interface GroupShare {
  readonly group: FactorGroup;
  readonly wanted: number;
  readonly share: number;
}

const ROUNDING = 1e-12;

/** Shares under caps that add up to 1: what exceeds a cap goes to other groups by weight (water-filling); low caps are raised. */
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

/** Each weight's share under the caps; weights of one group keep their proportions. Weights that are all 0 have no share. */
export function cappedShares(weights: readonly Weight[], caps: GroupCaps): number[] {
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  if (all === 0) return weights.map(() => 0);
  const groups = groupShares(weights, caps);
  // Without a cap in force, shares are equal to the last bit.
  if (groups.every(({ share, wanted }) => share === wanted)) return weights.map(({ weight }) => weight / all);
  const scale = new Map(groups.map(({ group, share, wanted }) => [group, wanted === 0 ? 0 : share / (wanted * all)]));
  return weights.map(({ group, weight }) => weight * (scale.get(group) ?? 0));
}

/** Whether the caps of the groups with weight add up to at least 1. */
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
