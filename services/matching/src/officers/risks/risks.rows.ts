import { actorRef, risks } from '@queqiao/contracts';
import type { Risk as Row } from '../../generated/client.js';

export function toRisk(row: Row): risks.Risk {
  return {
    id: row.id,
    organisation: { id: row.organisationId, name: row.name },
    level: risks.riskLevel.parse(row.level),
    note: row.note,
    source: row.source,
    enteredBy: actorRef.parse(row.enteredBy),
    enteredAt: row.enteredAt.toISOString(),
    liftedBy: actorRef.optional().parse(row.liftedBy ?? undefined),
    liftedAt: row.liftedAt?.toISOString(),
    liftingNote: row.liftingNote ?? undefined,
  };
}
