import type { Bilingual } from '@queqiao/contracts';
import type { FactorGroup } from '../factors/factor.js';
import { factors } from '../factors/index.js';
import type { PairKind } from '../model/pairs.js';
import { cappedShares, type GroupCaps, type GroupShare, groupShares } from './weight-caps.js';
import { DEFAULT_WEIGHTS, type WeightSet } from './weight-set.js';

/** Where a layer stands: what a city tunes for a pair kind, over it one of its industries, and over both one of its offices. */
export type LayerScope = 'city' | 'industry' | 'office';

/** What one scope overrides for a pair kind: it names only the factors and groups that it changes. */
export interface WeightLayer {
  readonly scope: LayerScope;
  /** The industry that it is about; what an office says of one industry goes before what it says of all. */
  readonly targetId?: string | undefined;
  readonly id: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly caps?: GroupCaps;
}

/** The scope that something effective comes from. */
export type Origin = 'default' | LayerScope;

/** The weight that counts for a factor, and which scope it comes from. */
export interface EffectiveWeight {
  readonly factor: string;
  readonly name: Bilingual;
  readonly group: FactorGroup;
  readonly weight: number;
  readonly from: Origin;
  readonly shipped: number;
  /** Its part of all weights under the caps, for a target that every factor applies to. */
  readonly share: number;
}

/** The cap that counts for a group of factors, where it comes from and what it does; 1 is no cap. */
export interface EffectiveCap extends GroupShare {
  readonly cap: number;
  readonly from: Origin;
  readonly capped: boolean;
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
 * What counts for a pair kind under layers: an office's word goes before its industry's, that before its city's, and that
 * before the shipped weight. An override of a factor that this pair kind does not use is passed over.
 */
export function effectiveWeights(pair: PairKind, layers: readonly WeightLayer[]): EffectiveWeight[] {
  const nearestFirst = nearest(layers);
  const weighing = factorsOfPair(pair).map(({ key, name, group, weights }) => {
    const shipped = weights[pair] ?? 0;
    const layer = nearestFirst.find((one) => Object.hasOwn(one.weights, key));
    const from: Origin = layer?.scope ?? 'default';
    return { factor: key, name, group, weight: layer?.weights[key] ?? shipped, from, shipped };
  });
  const shares = cappedShares(weighing, capsUnder(layers));
  return weighing.map((one, i) => ({ ...one, share: shares[i] || 0 }));
}

/** The caps that count for the groups of a pair kind under layers, and what they do to its weights. */
export function effectiveCaps(pair: PairKind, layers: readonly WeightLayer[]): EffectiveCap[] {
  const nearestFirst = nearest(layers);
  return groupShares(effectiveWeights(pair, layers), capsUnder(layers)).map((one) => {
    const layer = nearestFirst.find(({ caps }) => caps?.[one.group] !== undefined);
    const cap = layer?.caps?.[one.group] ?? 1;
    return { ...one, cap, from: layer?.scope ?? 'default', capped: one.share < one.wanted };
  });
}

/** The weights of a pair kind under layers, as {@link rank} takes them. Their id names the shipped weights and every layer. */
export function layeredWeights(pair: PairKind, layers: readonly WeightLayer[]): WeightSet {
  const weights = effectiveWeights(pair, layers).map(({ factor, weight }) => [factor, weight] as const);
  const caps = capsUnder(layers);
  const ids = nearest(layers)
    .reverse()
    .map(({ id }) => id);
  return {
    id: [DEFAULT_WEIGHTS.id, ...ids].join('+'),
    pairs: { [pair]: Object.fromEntries(weights) },
    ...(Object.keys(caps).length > 0 && { caps: { [pair]: caps } }),
  };
}

function capsUnder(layers: readonly WeightLayer[]): GroupCaps {
  return Object.assign(
    {},
    ...nearest(layers)
      .map(({ caps }) => caps ?? {})
      .reverse(),
  );
}

const NEAREST: readonly LayerScope[] = ['office', 'industry', 'city'];

function nearest(layers: readonly WeightLayer[]): WeightLayer[] {
  const narrow = ({ targetId }: WeightLayer) => (targetId === undefined ? 0 : 1);
  return NEAREST.flatMap((scope) =>
    layers.filter((layer) => layer.scope === scope).sort((a, b) => narrow(b) - narrow(a)),
  );
}
