import { actorRef, matching } from '@queqiao/contracts';
import { fromDay } from '../../dates.js';
import type { Decision as Row } from '../../generated/client.js';

export function toDecision(row: Row): matching.Decision {
  return {
    id: row.id,
    suggestionId: row.suggestionId,
    verdict: matching.verdict.parse(row.verdict),
    reason: row.reason,
    note: row.note ?? undefined,
    until: fromDay(row.until),
    decidedBy: actorRef.parse(row.decidedBy),
    decidedAt: row.decidedAt.toISOString(),
    ranking: row.ranking ?? undefined,
  };
}
