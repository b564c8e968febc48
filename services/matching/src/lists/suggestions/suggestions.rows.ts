import { candidateKind, matching, signals } from '@queqiao/contracts';
import { fromDay } from '../../dates.js';
import type { Suggestion as Row } from '../../generated/client.js';
import type { Prisma, Tx } from '../../prisma.js';
import {
  type ListedCandidate,
  type ShownCandidate,
  shownCandidates,
} from '../../ranking/candidates/candidates.rows.js';

/** Of one city, with the present names and places of the candidates, whenever they were ranked. */
export async function fromRows(db: Prisma | Tx, rows: readonly Row[]): Promise<matching.Suggestion[]> {
  const city = rows[0]?.city ?? '';
  const shown = new Map<string, ReadonlyMap<string, ShownCandidate>>();
  for (const [kind, ofKind] of Map.groupBy(rows, (row) => row.candidateKind)) {
    const ids = ofKind.map(({ candidateId }) => candidateId);
    shown.set(kind, await shownCandidates(db, candidateKind.parse(kind), ids, city));
  }
  return rows.map((row) => fromRow(row, shown.get(row.candidateKind)?.get(row.candidateId)));
}

function fromRow(row: Row, present: ShownCandidate | undefined): matching.Suggestion {
  const { presence, ...asRanked } = row.candidate as unknown as ListedCandidate;
  return {
    id: row.id,
    city: row.city,
    targetId: row.targetId,
    candidate: {
      ...(present ?? asRanked),
      presence,
      kind: candidateKind.parse(row.candidateKind),
      id: row.candidateId,
    },
    rank: row.rank,
    score: row.score,
    base: row.base,
    fit: row.fit ?? undefined,
    intent: row.intent ?? undefined,
    coverage: row.coverage,
    weak: row.weak,
    contributions: row.contributions as unknown as matching.Contribution[],
    signal: row.signal === null ? undefined : signals.toldSignal.parse(row.signal),
    state: matching.suggestionState.parse(row.state),
    until: fromDay(row.until),
    returned: row.returned === null ? undefined : matching.returned.parse(row.returned),
    ranking: { version: row.ranking, weightSet: row.weightSet, scoredAt: row.scoredAt.toISOString() },
  };
}
