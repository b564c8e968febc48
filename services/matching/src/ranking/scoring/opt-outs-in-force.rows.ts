import { CATALOGUE, cityDay } from '@queqiao/contracts';
import type { OptOut } from '@queqiao/scoring';
import type { Prisma } from '../../prisma.js';

/** In the city or everywhere; each party once, since it first said so. */
export async function optOutsInForce(prisma: Prisma, city: string): Promise<OptOut[]> {
  const rows = await prisma.matchingOptOut.findMany({
    where: { city: { in: [city, CATALOGUE] }, endedAt: null },
    orderBy: [{ party: 'asc' }, { enteredAt: 'asc' }],
    distinct: ['party'],
  });
  return rows.map(({ party, enteredAt }) => ({ id: party, date: cityDay(enteredAt) }));
}
