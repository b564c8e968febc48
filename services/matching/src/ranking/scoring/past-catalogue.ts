import type { Prisma } from '../../prisma.js';
import { type ShownCandidate, shownOf } from '../candidates/candidates.rows.js';
import { profilesAsOf } from '../candidates/profile-history.rows.js';
import { ScoringThread } from './thread/scoring-thread.js';

/**
 * All candidates as after profile change `seq`, in a separate thread. The row order differs, which no ranking uses.
 * `shown` names shared records as they are shared.
 */
export async function withPastCatalogue<T>(
  prisma: Prisma,
  seq: bigint,
  work: (candidates: ScoringThread, shown: ReadonlyMap<string, ShownCandidate>) => Promise<T>,
): Promise<T> {
  const candidates = new ScoringThread();
  const shown = new Map<string, ShownCandidate>();
  try {
    for await (const batch of profilesAsOf(prisma, seq)) {
      for (const row of batch) if (row.kind !== 'signal' && row.kind !== 'correction') shown.set(row.id, shownOf(row));
      await candidates.ask('take', JSON.stringify(batch.map(({ kind, data }) => ({ kind, data }))), seq);
    }
    return await work(candidates, shown);
  } finally {
    await candidates.end();
  }
}
