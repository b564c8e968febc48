import type { Prisma } from '../../prisma.js';
import { type ShownCandidate, shownOf } from '../candidates/candidates.rows.js';
import type { Correction } from '../candidates/copied-profiles.rows.js';
import { profilesAsOf } from '../candidates/profile-history.rows.js';
import { ScoringThread } from './thread/scoring-thread.js';

/**
 * All candidates as after profile change `seq`, in a separate thread. The row order differs, which no ranking uses.
 * `shown` names them as the city had them.
 */
export async function withPastCatalogue<T>(
  prisma: Prisma,
  seq: bigint,
  city: string,
  work: (candidates: ScoringThread, shown: ReadonlyMap<string, ShownCandidate>) => Promise<T>,
): Promise<T> {
  const candidates = new ScoringThread();
  const shown = new Map<string, ShownCandidate>();
  const corrections: Correction[] = [];
  try {
    for await (const batch of profilesAsOf(prisma, seq)) {
      for (const row of batch) {
        if (row.kind === 'correction') corrections.push(row.data as Correction);
        else if (row.kind !== 'signal') shown.set(row.id, shownOf(row));
      }
      await candidates.ask('take', JSON.stringify(batch.map(({ kind, data }) => ({ kind, data }))), seq);
    }
    for (const { kind, record, inForce, city: of } of corrections)
      if (inForce && of === city) shown.set(record.id, shownOf({ kind, data: record }));
    return await work(candidates, shown);
  } finally {
    await candidates.end();
  }
}
