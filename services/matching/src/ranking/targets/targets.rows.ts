import { orNotFound, type weights } from '@queqiao/contracts';
import { partsOfPair, type Target } from '@queqiao/scoring';
import type { Prisma as Sql } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';

/** A target of the city; throws `not_found` where there is none. */
export async function findTarget(db: Prisma, id: string, city: string): Promise<Target> {
  const row = orNotFound(await db.target.findFirst({ where: { id, city } }), 'targetId', id);
  return row.data as unknown as Target;
}

/** The targets of a city whose lists weights of a scope make. */
export function targetsInScope(city: string, { pair, targetId }: weights.WeightScope): Sql.TargetWhereInput {
  const { targetKind, needKind } = partsOfPair(pair);
  return { city, kind: targetKind, id: targetId, ...(needKind && { data: { path: ['needKind'], equals: needKind } }) };
}

export async function idsOf(tx: Tx, where: Sql.TargetWhereInput): Promise<string[]> {
  return (await tx.target.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Notes that new rankings are asked for. Rows are locked in one order, so that two large requests do not deadlock. */
export function outdate(tx: Tx, ids: readonly string[]): Promise<{ id: string; kind: string; city: string }[]> {
  return tx.$queryRaw`
    UPDATE target SET requested = requested + 1, requested_at = now()
    WHERE id IN (SELECT id FROM target WHERE id = ANY(${[...ids]}) ORDER BY id FOR UPDATE)
    RETURNING id, kind, city`;
}

/**
 * The targets for which the enterprise behind a need was rejected: its new need may bring it back onto their lists. They
 * are locked together with the need, in the order in which everybody locks targets, so that nobody deadlocks.
 */
export async function lockReopened(tx: Tx, { id, city, organisationId }: Target): Promise<string[]> {
  if (organisationId === undefined) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM target
    WHERE id = ${id} OR id IN (
      SELECT target_id FROM suggestion WHERE city = ${city} AND candidate_id = ${organisationId} AND state = 'rejected')
    ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id).filter((found) => found !== id);
}
