import { weights } from '@queqiao/contracts';
import type { PairKind, WeightLayer } from '@queqiao/scoring';
import type { Prisma, Tx } from '../prisma.js';

/** Overrides that count, and the scope they are of. */
export interface LiveOverrides {
  readonly pair: string;
  readonly targetId: string | null;
  readonly layer: WeightLayer;
}

/**
 * The overrides that are live in a city for some pair kinds, those of its industries included. One statement, so that
 * whoever ranks with them sees the same moment of all.
 */
export async function liveOverrides(
  db: Prisma | Tx,
  city: string,
  pairs: readonly PairKind[],
): Promise<LiveOverrides[]> {
  const rows = await db.$queryRaw<{ id: string; pair: string; targetId: string | null; weights: unknown }[]>`
    SELECT v.id, s.pair, s.target_id AS "targetId", v.weights
    FROM weight_version v JOIN weight_set s ON s.id = v.set_id
    WHERE v.city = ${city} AND v.state = 'live' AND s.pair = ANY(${[...pairs]})`;
  return rows.map(({ id, pair, targetId, weights: stored }) => ({
    pair,
    targetId,
    layer: layerOf(targetId, id, weights.overrides.parse(stored)),
  }));
}

/** The layer that overrides of a scope make. */
export function layerOf(targetId: string | null | undefined, id: string, overrides: weights.Overrides): WeightLayer {
  return { scope: targetId == null ? 'city' : 'industry', id, weights: overrides };
}

/** Those of a city's live overrides that count for a pair kind of one target; of the city alone where no target is named. */
export function layersFor(live: readonly LiveOverrides[], pair: PairKind, targetId?: string): WeightLayer[] {
  return live
    .filter((one) => one.pair === pair && (one.targetId === null || one.targetId === targetId))
    .map(({ layer }) => layer);
}
