import type { weights } from '@queqiao/contracts';
import type { PairKind, WeightLayer } from '@queqiao/scoring';
import type { Prisma, Tx } from '../../prisma.js';

export interface WeightContent {
  readonly weights: weights.Overrides;
  readonly caps: weights.GroupCaps;
}

export interface LiveOverrides {
  readonly pair: string;
  readonly targetId: string | null;
  readonly office: string | null;
  readonly layer: WeightLayer;
}

type Row = Omit<LiveOverrides, 'layer'> & WeightContent & { readonly id: string };

/**
 * The overrides that are live in a city for some pair kinds, those of its industries and offices included. One statement,
 * so that a ranking sees all of them as of one moment.
 */
export async function liveOverrides(
  db: Prisma | Tx,
  city: string,
  pairs: readonly PairKind[],
): Promise<LiveOverrides[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.id, s.pair, s.target_id AS "targetId", s.office, v.weights, v.caps
    FROM weight_version v JOIN weight_set s ON s.id = v.set_id
    WHERE v.city = ${city} AND v.state = 'live' AND s.pair = ANY(${[...pairs]})`;
  return rows.map(({ id, pair, targetId, office, ...content }) => ({
    pair,
    targetId,
    office,
    layer: layerOf({ targetId, office }, id, content),
  }));
}

/** The layer that overrides make in their scope; NULL and absent both leave it wide. */
export function layerOf(
  { targetId, office }: { readonly targetId?: string | null; readonly office?: string | null },
  id: string,
  { weights: own, caps }: WeightContent,
): WeightLayer {
  const scope = office ? 'office' : targetId ? 'industry' : 'city';
  return { scope, id, targetId: targetId ?? undefined, weights: own, caps };
}

/** Layers with one in place of what its scope says among them. */
export function withLayer(layers: readonly WeightLayer[], layer: WeightLayer): WeightLayer[] {
  return [...layers.filter(({ scope, targetId }) => scope !== layer.scope || targetId !== layer.targetId), layer];
}

/** Those of a city's live overrides that count for a pair kind, for one target and as one office sees it where these are named. */
export function layersFor(
  live: readonly LiveOverrides[],
  pair: PairKind,
  targetId?: string,
  office?: string,
): WeightLayer[] {
  return live
    .filter((one) => one.pair === pair)
    .filter((one) => one.targetId === null || one.targetId === targetId)
    .filter((one) => one.office === null || one.office === office)
    .map(({ layer }) => layer);
}
