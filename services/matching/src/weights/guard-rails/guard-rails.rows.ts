import { weights } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { GuardRailSetting as Row } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';

const guardRails = weights.guardRails.strip();

/** The shipped limits if the city has set none. */
export async function currentGuardRails(db: Prisma | Tx, city: string): Promise<weights.GuardRails> {
  const row = await db.guardRailSetting.findFirst({ where: { city }, orderBy: { version: 'desc' } });
  return row === null ? { limits: weights.DEFAULT_GUARD_RAILS, version: 0 } : guardRailsOf(row);
}

export function guardRailsOf(row: Row): weights.GuardRails {
  return guardRails.parse(plainRow(row));
}
