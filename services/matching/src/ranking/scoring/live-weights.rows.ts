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

/** With those of industries and offices; in one statement, so all are of one moment. */
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

/** NULL or absent: not narrowed. */
export function layerOf(
  { targetId, office }: { readonly targetId?: string | null; readonly office?: string | null },
  id: string,
  { weights: own, caps }: WeightContent,
): WeightLayer {
  const scope = office ? 'office' : targetId ? 'industry' : 'city';
  return { scope, id, targetId: targetId ?? undefined, weights: own, caps };
}

export function withLayer(layers: readonly WeightLayer[], layer: WeightLayer): WeightLayer[] {
  return [...layers.filter(({ scope, targetId }) => scope !== layer.scope || targetId !== layer.targetId), layer];
}

/** Layers that count for a pair kind, and for a target and an office if given. */
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
