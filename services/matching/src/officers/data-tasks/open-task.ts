import { randomUUID } from 'node:crypto';
import type { ActorRef, matching, reasons } from '@queqiao/contracts';
import type { Tx } from '../../prisma.js';

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
