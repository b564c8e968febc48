import { actorRef, candidateKind, dataTasks, reasons } from '@queqiao/contracts';
import type { DataTask as Row } from '../../generated/client.js';

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
