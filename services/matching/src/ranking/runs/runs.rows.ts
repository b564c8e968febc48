import { matching } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import type { RankingRun as Row } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';

const run = matching.rankingRun.strip();

export function runOf(row: Row, pending: number): matching.RankingRun {
  const cause = { kind: row.cause, version: row.versionId };
  return run.parse(plainRow({ ...row, cause, done: row.total - pending }));
}

/** Never grows: a stored ranking is only replaced by a newer one. */
export async function pendingOf(db: Prisma | Tx, runIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; pending: number }[]>`
    SELECT m.run_id AS id, count(*)::int AS pending
    FROM ranking_run_member m JOIN target t ON t.id = m.target_id
    WHERE m.run_id = ANY(${[...runIds]}) AND t.scored < m.ranking
    GROUP BY m.run_id`;
  return new Map(rows.map(({ id, pending }) => [id, pending]));
}
