import { type WeightedFactor, withShares } from '../ranking/weighing.js';
import { capsLeaveRoom, type GroupCaps, groupShares } from '../weights/weight-caps.js';

/** Weights between which the same caps hold: there, what a rival is ahead is linear in the weight. */
export interface Stretch {
  readonly weighed: readonly WeightedFactor[];
  /** Those of them that share a fixed part of the whole with the weight that moves. */
  readonly part: readonly WeightedFactor[];
  readonly from: number;
  readonly to: number;
}

/** Where a cap begins or ceases to hold is found to this. */
const PRECISE = 1e-9;

/** The stretches on the way of one weight to the end of its scale; a single one where no groups are capped. */
export function stretchesTo(
  end: number,
  one: WeightedFactor,
  weighed: readonly WeightedFactor[],
  caps: GroupCaps,
): Stretch[] {
  const at = (weight: number) => weighed.map((other) => (other === one ? { ...one, weight } : other));
  const heldAt = (weight: number) => [...heldGroups(at(weight), caps)].join();
  const stretches: Stretch[] = [];
  // The group may go with the weight, so the end is looked at from just before.
  const last = end === 0 ? PRECISE : end;
  for (let from = one.weight; ; ) {
    const held = heldAt(from);
    const to = heldAt(last) === held ? end : turnBetween(from, last, (weight) => heldAt(weight) === held);
    const all = from === one.weight ? weighed : withShares(at(from), caps);
    stretches.push({ weighed: all, part: partOf(one, all, caps), from, to });
    if (to === end) return stretches;
    from = to;
  }
}

/** The groups whose share does not depend on what others weigh. */
function heldGroups(weighed: readonly WeightedFactor[], caps: GroupCaps): Set<string> {
  const weights = weighed.map(({ factor: { group }, weight }) => ({ group, weight }));
  const groups = groupShares(weights, caps);
  const all = !capsLeaveRoom(weights, caps);
  return new Set(groups.filter(({ share, wanted }) => all || share < wanted).map(({ group }) => group));
}

/** With its own group held a weight only moves the others of the group; else all that are not held. */
function partOf(
  { factor }: WeightedFactor,
  weighed: readonly WeightedFactor[],
  caps: GroupCaps,
): readonly WeightedFactor[] {
  const held = heldGroups(weighed, caps);
  if (held.size === 0) return weighed;
  const isHeld = held.has(factor.group);
  return weighed.filter(({ factor: { group } }) => (isHeld ? group === factor.group : !held.has(group)));
}

/** Where a condition that holds at `from` and not at `to` ceases to hold: the first weight found beyond. */
function turnBetween(from: number, to: number, holds: (weight: number) => boolean): number {
  let [inside, beyond] = [from, to];
  while (Math.abs(beyond - inside) > PRECISE) {
    const middle = (inside + beyond) / 2;
    if (holds(middle)) inside = middle;
    else beyond = middle;
  }
  return beyond;
}
