import { factors } from '../factors/index.js';
import type { PairKind } from '../model/pairs.js';
import { hashOf } from '../store/string-table.js';
import type { GroupCaps } from './weight-caps.js';

/** The weights of all pair kinds under one version. Weights count relative to each other; a factor that is not named weighs nothing. */
export interface WeightSet {
  /** Names the version, stored with every suggestion. */
  readonly id: string;
  readonly pairs: Partial<Record<PairKind, Readonly<Record<string, number>>>>;
  /** Caps on groups of factors; a pair kind that is not named has none. */
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

/** Names weights by what they are: equal ones go by the same name in any build, others by another. */
export function nameOf(pairs: WeightSet['pairs']): string {
  const lines = Object.entries(pairs).flatMap(([pair, weights]) =>
    Object.entries(weights).map(([factor, weight]) => `${pair} ${factor} ${weight}`),
  );
  return `default-${(hashOf(lines.sort().join()) >>> 0).toString(16).padStart(8, '0')}`;
}

const shipped = defaults();

/** The weights each factor declares for itself. */
export const DEFAULT_WEIGHTS: WeightSet = { id: nameOf(shipped), pairs: shipped };
