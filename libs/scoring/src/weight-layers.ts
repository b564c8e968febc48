import { factors } from './factors/index.js';
import type { PairKind } from './pairs.js';
import { DEFAULT_WEIGHTS, type WeightSet } from './weights.js';

/** Where a layer stands: what a city tunes for a pair kind, and over it what it tunes for one of its industries. */
export type LayerScope = 'city' | 'industry';

/** What one scope overrides for a pair kind: it names only the factors that it changes. */
export interface WeightLayer {
  readonly scope: LayerScope;
  /** Names the version that the overrides are of. */
  readonly id: string;
  readonly weights: Readonly<Record<string, number>>;
}

/** The weight that counts for a factor, and which scope it comes from. */
export interface EffectiveWeight {
  readonly factor: string;
  readonly weight: number;
  readonly from: 'default' | LayerScope;
  /** What the product ships for it. */
  readonly shipped: number;
}

/** The pair kinds that have weights. */
export const pairKinds = Object.keys(DEFAULT_WEIGHTS.pairs) as readonly PairKind[];

/** Whether a text names a pair kind that has weights. */
export function isPairKind(text: string): text is PairKind {
  return Object.hasOwn(DEFAULT_WEIGHTS.pairs, text);
}

/** The factors that a pair kind may weigh, in the order in which they are added up. */
export function factorsOfPair(pair: PairKind): readonly (typeof factors)[number][] {
  return factors.filter(({ weights }) => weights[pair] !== undefined);
}

/**
 * What counts for a pair kind under layers: an industry's word goes before its city's, and that before the shipped
 * weight. An override of a factor that this pair kind does not use is passed over.
 */
export function effectiveWeights(pair: PairKind, layers: readonly WeightLayer[]): EffectiveWeight[] {
  const nearestFirst = nearest(layers);
  return factorsOfPair(pair).map(({ key, weights }) => {
    const shipped = weights[pair] ?? 0;
    const layer = nearestFirst.find((one) => Object.hasOwn(one.weights, key));
    return { factor: key, weight: layer?.weights[key] ?? shipped, from: layer?.scope ?? 'default', shipped };
  });
}

/** The weights of a pair kind under layers, as {@link rank} takes them. Their id names the shipped weights and every layer. */
export function layeredWeights(pair: PairKind, layers: readonly WeightLayer[]): WeightSet {
  const weights = effectiveWeights(pair, layers).map(({ factor, weight }) => [factor, weight] as const);
  const ids = nearest(layers)
    .reverse()
    .map(({ id }) => id);
  return { id: [DEFAULT_WEIGHTS.id, ...ids].join('+'), pairs: { [pair]: Object.fromEntries(weights) } };
}

function nearest(layers: readonly WeightLayer[]): WeightLayer[] {
  return (['industry', 'city'] as const).flatMap((scope) => layers.filter((layer) => layer.scope === scope));
}
