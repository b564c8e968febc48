import { orNotFound, type weights } from '@queqiao/contracts';
import { partsOfPair, type Target } from '@queqiao/scoring';
import type { Prisma as Sql } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';

/** Throws `not_found`. */
export async function findTarget(db: Prisma, id: string, city: string): Promise<Target> {
  const row = orNotFound(await db.target.findFirst({ where: { id, city } }), 'targetId', id);
  return row.data as unknown as Target;
}

export function targetsInScope(city: string, { pair, targetId }: weights.WeightScope): Sql.TargetWhereInput {
  const { targetKind, needKind } = partsOfPair(pair);
  return { city, kind: targetKind, id: targetId, ...(needKind && { data: { path: ['needKind'], equals: needKind } }) };
}

export async function idsOf(tx: Tx, where: Sql.TargetWhereInput): Promise<string[]> {
  return (await tx.target.findMany({ where, select: { id: true } })).map(({ id }) => id);
}

/** Locks rows in one order, so that two large requests do not deadlock. */
export function outdate(tx: Tx, ids: readonly string[]): Promise<{ id: string; kind: string; city: string }[]> {
  return tx.$queryRaw`
    UPDATE target SET requested = requested + 1, requested_at = now()
    WHERE id IN (SELECT id FROM target WHERE id = ANY(${[...ids]}) ORDER BY id FOR UPDATE)
    RETURNING id, kind, city`;
}

/** Targets that rejected the enterprise: its new need may bring it back. Locked in the common order. */
export async function lockReopened(tx: Tx, { id, city, organisationId }: Target): Promise<string[]> {
  if (organisationId === undefined) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM target
    WHERE id = ${id} OR id IN (
      SELECT target_id FROM suggestion WHERE city = ${city} AND candidate_id = ${organisationId} AND state = 'rejected')
    ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id).filter((found) => found !== id);
}
