import type { Tx } from '../../prisma.js';
import type { Return } from '../reopening/past-decisions.rows.js';

export async function reopen(tx: Tx, suggestionId: string, why: Return, at: Date): Promise<void> {
  const { rejectedAt, ...change } = why;
  const returned = JSON.stringify({ ...change, at: at.toISOString() });
  // An officer may have undone or repeated the rejection meanwhile.
  await tx.$executeRaw`
    UPDATE suggestion s SET state = 'open', returned = ${returned}::jsonb
    WHERE s.id = ${suggestionId} AND s.state = 'rejected' AND NOT EXISTS (
      SELECT FROM decision d WHERE d.suggestion_id = s.id AND d.undone_at IS NULL AND d.decided_at > ${rejectedAt})`;
}
