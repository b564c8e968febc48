import { orNotFound, type weights } from '@queqiao/contracts';
import { partsOfPair, type Target } from '@queqiao/scoring';
import { Prisma as Sql } from '../../generated/client.js';
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

/** Of targets that are ranked: closed ones are left out. */
export async function idsOf(tx: Tx, where: Sql.TargetWhereInput): Promise<string[]> {
  return (await tx.target.findMany({ where: { ...where, closed: false }, select: { id: true } })).map(({ id }) => id);
}

/** Leaves closed ones out. Locks rows in one order, so that two large requests do not deadlock. */
export function outdate(tx: Tx, ids: readonly string[]): Promise<{ id: string; kind: string; city: string }[]> {
  return tx.$queryRaw`
    UPDATE target SET requested = requested + 1, requested_at = now()
    WHERE id IN (SELECT id FROM target WHERE id = ANY(${[...ids]}) AND NOT closed ORDER BY id FOR UPDATE)
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

/** Needs are measured from the present seat of their enterprise, as far as its profile has come. */
export async function followSeats(tx: Tx, of: { targetId: string } | { organisationIds: readonly string[] }) {
  const targets = 'targetId' in of ? Sql.sql`t.id = ${of.targetId}` : Sql.sql`p.id = ANY(${[...of.organisationIds]})`;
  await tx.$executeRaw`
    UPDATE target t SET data = (t.data - 'place') || jsonb_strip_nulls(jsonb_build_object(
      'division', coalesce(p.data #>> '{seat,division}', t.city),
      'place', CASE WHEN p.data #> '{seat,division}' IS NULL THEN p.data #>> '{seat,place}' END))
    FROM profile p
    WHERE p.kind = 'organisation' AND t.kind = 'need' AND p.id = t.data ->> 'organisationId' AND ${targets}`;
}
