import type { CandidateKind, Scope } from '@queqiao/contracts';
import type { Prisma, Tx } from '../../prisma.js';

export interface ListDecisions {
  readonly accepted: readonly string[];
  readonly rejected: readonly string[];
  /** Undecided, and shown or ranked above the place in which the last decided candidate was decided on. */
  readonly passedOver: readonly string[];
  /** Accepted or rejected before the time that is asked about. */
  readonly earlier: readonly string[];
  /** Of the last decision, ISO 8601. */
  readonly decidedAt: string;
}

type Row = { targetId: string; candidateId: string; state: string; decidedAt: Date | null };

/**
 * By target, without undone decisions; with `since`, those made later. Candidates put off or returned count as undecided.
 */
export async function decidedLists(
  db: Prisma | Tx,
  targetIds: readonly string[],
  kind: CandidateKind,
  scope: Scope,
  since = new Date(0),
): Promise<Map<string, ListDecisions>> {
  const rows = await db.$queryRaw<Row[]>`
    WITH listed AS (
      SELECT s.city, s.target_id, s.candidate_id, s.state, s.rank, newest.decided_at, coalesce(newest.rank, s.rank) AS seen_at
      FROM suggestion s LEFT JOIN LATERAL (
        SELECT d.decided_at, d.rank FROM decision d WHERE d.suggestion_id = s.id AND d.undone_at IS NULL
        ORDER BY d.decided_at DESC LIMIT 1) newest ON true
      WHERE s.target_id = ANY(${[...targetIds]}) AND s.candidate_kind = ${kind} AND s.scope = ${scope}
    ), reached AS (
      SELECT target_id, max(seen_at) AS rank FROM listed WHERE state IN ('accepted', 'rejected') GROUP BY target_id
    )
    SELECT target_id AS "targetId", candidate_id AS "candidateId", state, decided_at AS "decidedAt"
    FROM listed JOIN reached USING (target_id)
    WHERE listed.state IN ('accepted', 'rejected') OR listed.rank < reached.rank OR EXISTS (
      SELECT FROM showing w
      WHERE w.city = listed.city AND w.kind = ${kind} AND w.target_id = listed.target_id
        AND w.candidate_id = listed.candidate_id)
    ORDER BY target_id, candidate_id`;
  const lists = Map.groupBy(rows, ({ targetId }) => targetId);
  return new Map([...lists].map(([targetId, list]) => [targetId, decisionsIn(list, since)]));
}

export function decisionsOn(lists: Iterable<ListDecisions>): number {
  let count = 0;
  for (const { accepted, rejected } of lists) count += accepted.length + rejected.length;
  return count;
}

function decisionsIn(list: readonly Row[], since: Date): ListDecisions {
  const isDecided = ({ state }: Row) => state === 'accepted' || state === 'rejected';
  const isEarlier = (row: Row) => isDecided(row) && row.decidedAt !== null && row.decidedAt <= since;
  const idsOf = (rows: readonly Row[]) => rows.map(({ candidateId }) => candidateId);
  const inState = (state: string) => idsOf(list.filter((row) => row.state === state && !isEarlier(row)));
  const times = list.filter(isDecided).flatMap(({ decidedAt }) => decidedAt?.getTime() ?? []);
  return {
    accepted: inState('accepted'),
    rejected: inState('rejected'),
    passedOver: idsOf(list.filter((row) => !isDecided(row))),
    earlier: idsOf(list.filter(isEarlier)),
    decidedAt: new Date(Math.max(0, ...times)).toISOString(),
  };
}
