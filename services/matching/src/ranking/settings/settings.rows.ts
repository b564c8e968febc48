import { actorRef, settings } from '@queqiao/contracts';
import type { Prisma, Tx } from '../../prisma.js';

/** What holds in a city: what it has set, and what the product ships for the rest. */
export async function settingsOf(db: Prisma | Tx, city: string): Promise<settings.MatchingSettings> {
  const row = await db.matchingSettings.findUnique({ where: { city } });
  const values = settings.settingValues.parse(row?.data ?? {});
  if (row === null) return { ...values, city, version: 0 };
  const { version, changedBy, changedAt } = row;
  return { ...values, city, version, changedBy: actorRef.parse(changedBy), changedAt: changedAt.toISOString() };
}
