import { risks } from '@queqiao/contracts';
import type { Risk as KnownRisk } from '@queqiao/scoring';
import { dayOf } from '../day.js';
import type { Risk as Row } from '../generated/client.js';
import type { Prisma } from '../prisma.js';

/** A stored row as the entry that the contract knows. */
export function toRisk(row: Row): risks.Risk {
  return {
    id: row.id,
    organisation: { id: row.organisationId, name: row.name },
    level: risks.riskLevel.parse(row.level),
    note: row.note,
    source: row.source,
    enteredBy: row.enteredBy,
    enteredAt: row.enteredAt.toISOString(),
    liftedBy: row.liftedBy ?? undefined,
    liftedAt: row.liftedAt?.toISOString(),
    liftingNote: row.liftingNote ?? undefined,
  };
}

/** What a city's lists are to know of its risk list now, ordered by organisation. */
export async function risksInForce(prisma: Prisma, city: string): Promise<KnownRisk[]> {
  const rows = await prisma.risk.findMany({ where: { city, liftedAt: null }, orderBy: { organisationId: 'asc' } });
  return rows.map(({ organisationId, level, note, source, enteredAt }) => ({
    organisationId,
    level: risks.riskLevel.parse(level),
    note,
    source,
    date: dayOf(enteredAt),
  }));
}
