import { randomUUID } from 'node:crypto';
import { type ActorRef, actorRef, candidateKind, dataTasks, type matching, reasons } from '@queqiao/contracts';
import type { DataTask as Row } from '../../generated/client.js';
import type { Tx } from '../../prisma.js';

export function toDataTask(row: Row): dataTasks.DataTask {
  return {
    id: row.id,
    record: { kind: candidateKind.parse(row.kind), id: row.recordId, name: row.name },
    field: reasons.dataField.parse(row.field),
    reason: row.reason,
    note: row.note ?? undefined,
    decisionId: row.decisionId,
    state: dataTasks.dataTaskState.parse(row.state),
    openedBy: actorRef.parse(row.openedBy),
    openedAt: row.openedAt.toISOString(),
    closedBy: actorRef.optional().parse(row.closedBy ?? undefined),
    closedAt: row.closedAt?.toISOString(),
    closingNote: row.closingNote ?? undefined,
  };
}

/** Opens a task to correct what a decision calls wrong; its officer is the one who asks. */
export async function openTask(
  tx: Tx,
  { city, candidate }: matching.Suggestion,
  { id: decisionId, reason, note, decidedBy, decidedAt }: matching.Decision,
  field: reasons.DataField,
): Promise<void> {
  const { kind, id: recordId, name } = candidate;
  const asked = { reason, note: note ?? null, openedBy: decidedBy, openedAt: new Date(decidedAt) };
  await tx.dataTask.create({
    data: { id: `task-${randomUUID()}`, city, decisionId, kind, recordId, name, field, ...asked },
  });
}

/** Withdraws the task of a decision that is taken back. One that is done stays done. */
export async function withdrawTask(tx: Tx, decisionId: string, closedBy: ActorRef): Promise<void> {
  await tx.dataTask.updateMany({
    where: { decisionId, state: 'open' },
    data: { state: 'withdrawn', closedBy, closedAt: new Date() },
  });
}
