import { type WeightedFactor, withShares } from '../ranking/weighing.js';
import { capsLeaveRoom, type GroupCaps, groupShares } from '../weights/weight-caps.js';

/** A range of weights with the same caps in force: there a rival's lead is linear in the weight. */
export interface Stretch {
  readonly weighed: readonly WeightedFactor[];
  /** The factors that share a fixed part of the total with the changed weight. */
  readonly part: readonly WeightedFactor[];
  readonly from: number;
  readonly to: number;
}

const PRECISION = 1e-9;

export function stretchesTo(
  end: number,
  one: WeightedFactor,
  weighed: readonly WeightedFactor[],
  caps: GroupCaps,
): Stretch[] {
  const at = (weight: number) => weighed.map((other) => (other === one ? { ...one, weight } : other));
  const heldAt = (weight: number) => [...heldGroups(at(weight), caps)].join();
  const stretches: Stretch[] = [];
  // At 0 the group may disappear, so look just before the end.
  const last = end === 0 ? PRECISION : end;
  for (let from = one.weight; ; ) {
    const held = heldAt(from);
    const to = heldAt(last) === held ? end : turnBetween(from, last, (weight) => heldAt(weight) === held);
    const all = from === one.weight ? weighed : withShares(at(from), caps);
    stretches.push({ weighed: all, part: partOf(one, all, caps), from, to });
    if (to === end) return stretches;
    from = to;
  }
}

function heldGroups(weighed: readonly WeightedFactor[], caps: GroupCaps): Set<string> {
  const weights = weighed.map(({ factor: { group }, weight }) => ({ group, weight }));
  const groups = groupShares(weights, caps);
  const all = !capsLeaveRoom(weights, caps);
  return new Set(groups.filter(({ share, wanted }) => all || share < wanted).map(({ group }) => group));
}

/** With its own group capped, a weight moves only the others of the group; otherwise all that are not capped. */
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

function turnBetween(from: number, to: number, holds: (weight: number) => boolean): number {
  let [inside, beyond] = [from, to];
  while (Math.abs(beyond - inside) > PRECISION) {
    const middle = (inside + beyond) / 2;
    if (holds(middle)) inside = middle;
    else beyond = middle;
  }
  return beyond;
}
