import { matching } from '@queqiao/contracts';
import { dayOf } from '../day.js';
import type { Decision as Row } from '../generated/client.js';

/** A stored row as the decision that the contract knows. */
export function toDecision(row: Row): matching.Decision {
  return {
    id: row.id,
    suggestionId: row.suggestionId,
    verdict: matching.verdict.parse(row.verdict),
    reason: row.reason,
    note: row.note ?? undefined,
    until: fromDay(row.until),
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt.toISOString(),
    ranking: row.ranking ?? undefined,
  };
}

/** A day `YYYY-MM-DD` as the database takes it. */
export function toDay(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day);
}

/** A stored day as `YYYY-MM-DD`. */
export function fromDay(day: Date | null): string | undefined {
  return day === null ? undefined : dayOf(day);
}
