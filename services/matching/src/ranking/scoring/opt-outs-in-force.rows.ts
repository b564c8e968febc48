import { CATALOGUE, cityDay } from '@queqiao/contracts';
import { concerns, type Scope } from '@queqiao/reference';
import type { OptOut, Target } from '@queqiao/scoring';
import type { Prisma } from '../../prisma.js';

/** Those that concern a target, in its city or everywhere; each party once, since it first said so. */
export async function optOutsInForce(
  prisma: Prisma,
  { city, codes, division }: Pick<Target, 'city' | 'codes' | 'division'>,
): Promise<OptOut[]> {
  const rows = await prisma.matchingOptOut.findMany({
    where: { city: { in: [city, CATALOGUE] }, endedAt: null },
    orderBy: [{ party: 'asc' }, { enteredAt: 'asc' }],
  });
  const found = new Map<string, OptOut>();
  for (const { party, only, enteredAt } of rows) {
    // As the contract had it when the event was parsed.
    const isAbout = only === null || concerns(only as unknown as Scope, codes, division);
    if (!isAbout || found.has(party)) continue;
    found.set(party, { id: party, date: cityDay(enteredAt), ...(only !== null && { isPartial: true }) });
  }
  return [...found.values()];
}
