import { personalData } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { Prisma, Tx } from '../prisma.js';

export const SHIPPED = { revealsPerDay: 30, keptMonths: 24 };

/** The city's settings, or as shipped. */
export async function settingsOf(db: Prisma | Tx, city: string): Promise<personalData.PersonalDataSettings> {
  const row = await db.personalDataSettings.findFirst({ where: { city } });
  return personalData.personalDataSettings.parse(row === null ? { city, ...SHIPPED, version: 0 } : plainRow(row));
}
