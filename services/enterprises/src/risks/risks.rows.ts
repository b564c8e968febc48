import { actorRef, risks } from '@queqiao/contracts';
import type { Organisation, Risk as Row } from '../generated/client.js';

/** Reads an entry's organisation with it. */
export const withOrganisation = { organisation: { select: { id: true, name: true } } } as const;

/** A stored row as the entry that the contract knows, under the name that the organisation bears now. */
export function fromRow(row: Row & { organisation: Pick<Organisation, 'id' | 'name'> }): risks.Risk {
  return {
    id: row.id,
    organisation: row.organisation,
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
