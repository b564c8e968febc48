import type { Bilingual } from '@queqiao/contracts';
import type { FactorGroup } from '../factors/factor.js';
import { factors } from '../factors/index.js';
import type { PairKind } from '../model/pairs.js';
import { cappedShares, type GroupCaps, type GroupShare, groupShares } from './weight-caps.js';
import { DEFAULT_WEIGHTS, type WeightSet } from './weight-set.js';

/** An industry overrides its city, and an office overrides both. */
export type LayerScope = 'city' | 'industry' | 'office';

/** Overrides of one scope for a pair kind: only the factors and groups that it changes. */
export interface WeightLayer {
  readonly scope: LayerScope;
  /** Limits it to one industry; a limited layer of an office goes first. */
  readonly targetId?: string | undefined;
  readonly id: string;
  readonly weights: Readonly<Record<string, number>>;
  readonly caps?: GroupCaps;
}

export type Origin = 'default' | LayerScope;

export interface EffectiveWeight {
  readonly factor: string;
  readonly name: Bilingual;
  readonly group: FactorGroup;
  readonly weight: number;
  readonly from: Origin;
  readonly shipped: number;
  /** Share under the caps when every factor applies. */
  readonly share: number;
}

/** The cap in force for a group; 1 is no cap. */
export interface EffectiveCap extends GroupShare {
  readonly cap: number;
  readonly from: Origin;
  readonly capped: boolean;
}

export const pairKinds = Object.keys(DEFAULT_WEIGHTS.pairs) as readonly PairKind[];

/** Whether a text is a pair kind with weights. */
export function isPairKind(text: string): text is PairKind {
  return Object.hasOwn(DEFAULT_WEIGHTS.pairs, text);
}

/** The factors of a pair kind, in the order of the ranking. */
export function factorsOfPair(pair: PairKind): readonly (typeof factors)[number][] {
  return factors.filter(({ weights }) => weights[pair] !== undefined);
}

/** The weights in force: office before industry, city and shipped weight. Overrides of unused factors are ignored. */
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

/** The caps in force, and their effect on the weights. */
export function effectiveCaps(pair: PairKind, layers: readonly WeightLayer[]): EffectiveCap[] {
  const nearestFirst = nearest(layers);
  return groupShares(effectiveWeights(pair, layers), capsUnder(layers)).map((one) => {
    const layer = nearestFirst.find(({ caps }) => caps?.[one.group] !== undefined);
    const cap = layer?.caps?.[one.group] ?? 1;
    return { ...one, cap, from: layer?.scope ?? 'default', capped: one.share < one.wanted };
  });
}

/** The weights in force, as {@link rank} takes them. The id names the shipped weights and every layer. */
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
