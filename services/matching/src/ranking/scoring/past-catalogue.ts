import type { Prisma } from '../../prisma.js';
import { type ShownCandidate, shownOf } from '../candidates/candidates.rows.js';
import { profilesAsOf } from '../candidates/profile-history.rows.js';
import { ScoringThread } from './thread/scoring-thread.js';

/**
 * Gives `work` all candidates as they were after the change of a profile numbered `seq`, in a thread apart from the one that live
 * rankings use, and how lists named them, by their ids. The order of the rows is not the one of then; a ranking does not depend on it.
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
      for (const row of batch) shown.set(row.id, shownOf(row));
      await candidates.ask('take', JSON.stringify(batch.map(({ kind, data }) => ({ kind, data }))), seq);
    }
    return await work(candidates, shown);
  } finally {
    await candidates.end();
  }
}
