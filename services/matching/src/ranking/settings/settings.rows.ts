import { settings } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Prisma, Tx } from '../../prisma.js';

/** The city's settings, with shipped values for the rest. */
export async function settingsOf(db: Prisma | Tx, city: string): Promise<settings.MatchingSettings> {
  const { data, ...row } = (await db.matchingSettings.findFirst({ where: { city } })) ?? {
    data: {},
    city,
    version: 0,
  };
  return settings.matchingSettings.parse(plainRow({ ...(data as object), ...row }));
}
