import type { CandidateKind, Scope } from '@queqiao/contracts';
import type { Prisma, Tx } from '../../prisma.js';

export interface ListDecisions {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** Undecided, and shown or ranked above the last decided candidate. */
  readonly passedOver: readonly string[];
}

type Row = { targetId: string; candidateId: string; state: string };

/** By target, without undone decisions. Candidates put off or returned count as undecided. */
export async function decidedLists(
  db: Prisma | Tx,
  targetIds: readonly string[],
  kind: CandidateKind,
  scope: Scope,
): Promise<Map<string, ListDecisions>> {
  const rows = await db.$queryRaw<Row[]>`
    WITH listed AS (
      SELECT city, target_id, candidate_id, state, rank FROM suggestion
      WHERE target_id = ANY(${[...targetIds]}) AND candidate_kind = ${kind} AND scope = ${scope}
    ), reached AS (
      SELECT target_id, max(rank) AS rank FROM listed WHERE state IN ('accepted', 'rejected') GROUP BY target_id
    )
    SELECT target_id AS "targetId", candidate_id AS "candidateId", state
    FROM listed JOIN reached USING (target_id)
    WHERE listed.state IN ('accepted', 'rejected') OR listed.rank < reached.rank OR EXISTS (
      SELECT FROM showing w
      WHERE w.city = listed.city AND w.kind = ${kind} AND w.target_id = listed.target_id
        AND w.candidate_id = listed.candidate_id)
    ORDER BY target_id, candidate_id`;
  const lists = Map.groupBy(rows, ({ targetId }) => targetId);
  return new Map([...lists].map(([targetId, list]) => [targetId, decisionsIn(list)]));
}

export function decisionsOn(lists: Iterable<ListDecisions>): number {
  let count = 0;
  for (const { accepted, rejected } of lists) count += accepted.length + rejected.length;
  return count;
}

function decisionsIn(list: readonly Row[]): ListDecisions {
  const inState = (...states: string[]) =>
    list.filter(({ state }) => states.includes(state)).map(({ candidateId }) => candidateId);
  return { accepted: inState('accepted'), rejected: inState('rejected'), passedOver: inState('open', 'later') };
}
