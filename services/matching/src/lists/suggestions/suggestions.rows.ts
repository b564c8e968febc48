import { candidateKind, matching, signals } from '@queqiao/contracts';
import { fromDay } from '../../dates.js';
import type { Suggestion as Row } from '../../generated/client.js';
import type { ListedCandidate } from '../../ranking/candidates/candidates.rows.js';

export function fromRow(row: Row): matching.Suggestion {
  return {
    id: row.id,
    city: row.city,
    targetId: row.targetId,
    candidate: {
      ...(row.candidate as unknown as ListedCandidate),
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
