import { factors } from '../factors/index.js';
import type { PairKind } from '../model/pairs.js';
import { hashOf } from '../store/string-table.js';
import type { GroupCaps } from './weight-caps.js';

/** Relative weights of all pair kinds; an absent factor weighs nothing. */
export interface WeightSet {
  readonly id: string;
  readonly pairs: Partial<Record<PairKind, Readonly<Record<string, number>>>>;
  readonly caps?: Partial<Record<PairKind, GroupCaps>>;
}

function defaults(): WeightSet['pairs'] {
  const pairs: Partial<Record<PairKind, Record<string, number>>> = {};
  for (const { key, weights } of factors) {
    for (const [pair, weight] of Object.entries(weights) as [PairKind, number][]) {
      pairs[pair] = { ...pairs[pair], [key]: weight };
    }
  }
  return pairs;
}

/** A name made from the content: equal weights have the same name in every build. */
export function nameOf(pairs: WeightSet['pairs']): string {
  const lines = Object.entries(pairs).flatMap(([pair, weights]) =>
    Object.entries(weights).map(([factor, weight]) => `${pair} ${factor} ${weight}`),
  );
  return `default-${(hashOf(lines.sort().join()) >>> 0).toString(16).padStart(8, '0')}`;
}

const shipped = defaults();

/** The weights that each factor declares. */
export const DEFAULT_WEIGHTS: WeightSet = { id: nameOf(shipped), pairs: shipped };
