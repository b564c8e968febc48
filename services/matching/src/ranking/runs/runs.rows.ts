import { matching } from '@queqiao/contracts';
import type { RankingRun as Row } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';

export function runOf(row: Row, pending: number): matching.RankingRun {
  const version = row.versionId === null ? {} : { version: row.versionId };
  return {
    id: row.id,
    cause: matching.rankingCause.parse({ kind: row.cause, ...version }),
    total: row.total,
    done: row.total - pending,
    startedAt: row.startedAt.toISOString(),
    finishedAt: row.finishedAt?.toISOString(),
  };
}

/** How many targets of each run still wait. It never grows: a stored ranking is only replaced by a newer one. */
export async function pendingOf(db: Prisma | Tx, runIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; pending: number }[]>`
    SELECT m.run_id AS id, count(*)::int AS pending
    FROM ranking_run_member m JOIN target t ON t.id = m.target_id
    WHERE m.run_id = ANY(${[...runIds]}) AND t.scored < m.ranking
    GROUP BY m.run_id`;
  return new Map(rows.map(({ id, pending }) => [id, pending]));
}
