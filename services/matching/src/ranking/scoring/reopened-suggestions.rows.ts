import type { CandidateKind } from '@queqiao/contracts';
import type { Tx } from '../../prisma.js';
import type { Return } from '../reopening/past-decisions.rows.js';
import { suggestionId } from './suggestion-table.rows.js';

export interface Reopening {
  readonly suggestionId: string;
  readonly why: Return;
}

export function reopenings(
  targetId: string,
  kind: CandidateKind,
  list: readonly { readonly candidateId: string }[],
  back: ReadonlyMap<string, Return>,
): Reopening[] {
  return list.flatMap(({ candidateId }) => {
    const why = back.get(candidateId);
    return why === undefined ? [] : [{ suggestionId: suggestionId(targetId, kind, candidateId), why }];
  });
}

/** Opens such a suggestion, and says in it what brought it back. */
export async function reopen(tx: Tx, { suggestionId: id, why }: Reopening, at: Date): Promise<void> {
  const { rejectedAt, ...change } = why;
  const returned = JSON.stringify({ ...change, at: at.toISOString() });
  // An officer may have taken the rejection back, or rejected again, while the list was made.
  await tx.$executeRaw`
    UPDATE suggestion s SET state = 'open', returned = ${returned}::jsonb
    WHERE s.id = ${id} AND s.state = 'rejected' AND NOT EXISTS (
      SELECT FROM decision d WHERE d.suggestion_id = s.id AND d.undone_at IS NULL AND d.decided_at > ${rejectedAt})`;
}
