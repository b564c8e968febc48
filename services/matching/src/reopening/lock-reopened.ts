import type { Target } from '@queqiao/scoring';
import type { Tx } from '../prisma.js';

/**
 * The targets for which the enterprise behind a need was rejected: its new need may bring it back onto their lists. They
 * are locked together with the need, in the order in which everybody locks targets, so that nobody waits in a ring.
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
