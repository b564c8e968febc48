import { actorRef, weights } from '@queqiao/contracts';
import type { GuardRailSetting as Row } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';

/** What a city set last; the shipped limits where it set none. */
export async function currentGuardRails(db: Prisma | Tx, city: string): Promise<weights.GuardRails> {
  const row = await db.guardRailSetting.findFirst({ where: { city }, orderBy: { version: 'desc' } });
  return row === null ? { limits: weights.DEFAULT_GUARD_RAILS, version: 0 } : guardRailsOf(row);
}

export function guardRailsOf(row: Row): weights.GuardRails {
  return {
    limits: weights.guardRailLimits.parse(row.limits),
    version: row.version,
    setBy: actorRef.parse(row.setBy),
    setAt: row.setAt.toISOString(),
    note: row.note,
  };
}
