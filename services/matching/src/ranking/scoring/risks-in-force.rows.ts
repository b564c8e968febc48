import { cityDay, risks } from '@queqiao/contracts';
import type { Risk } from '@queqiao/scoring';
import type { Prisma } from '../../prisma.js';

export async function risksInForce(prisma: Prisma, city: string): Promise<Risk[]> {
  const rows = await prisma.risk.findMany({ where: { city, liftedAt: null }, orderBy: { organisationId: 'asc' } });
  return rows.map(({ organisationId, level, note, source, enteredAt }) => ({
    organisationId,
    level: risks.riskLevel.parse(level),
    note,
    source,
    date: cityDay(enteredAt),
  }));
}
