import { createHash } from 'node:crypto';
import { candidateKind, matching, scope } from '@queqiao/contracts';
import type { BulkTable } from '@queqiao/database';
import { fromDay } from '../decisions/decisions.rows.js';
import type { Suggestion as Row } from '../generated/client.js';
import type { ShownCandidate } from '../scoring/candidate-rows.js';

/** The table as a ranking writes it. What an officer decided (`state`) is not the ranking's to change. */
export const suggestionTable: BulkTable<
  | 'id'
  | 'city'
  | 'target_id'
  | 'candidate_kind'
  | 'candidate_id'
  | 'scope'
  | 'candidate'
  | 'rank'
  | 'score'
  | 'fit'
  | 'intent'
  | 'coverage'
  | 'reasons'
  | 'ranking'
  | 'weight_set'
  | 'scored_at'
> = {
  name: 'suggestion',
  key: ['id'],
  columns: {
    id: 'text',
    city: 'text',
    target_id: 'text',
    candidate_kind: 'text',
    candidate_id: 'text',
    scope: 'text',
    candidate: 'jsonb',
    rank: 'int',
    score: 'float8',
    fit: 'float8',
    intent: 'float8',
    coverage: 'float8',
    reasons: 'json',
    ranking: 'int',
    weight_set: 'text',
    scored_at: 'timestamptz',
  },
};
/** A suggestion as a ranking brings it. */
export type SuggestionRow = Record<keyof (typeof suggestionTable)['columns'], unknown>;

/** The id of a pair's suggestion: the same in every ranking, so that a decision stays with its pair. */
export function suggestionId(targetId: string, kind: string, candidateId: string): string {
  const hash = createHash('sha256').update(`${targetId} ${kind} ${candidateId}`).digest('hex');
  return `sug-${hash.slice(0, 32)}`;
}

/** A stored row as the suggestion that the contract knows. */
export function fromRow(row: Row): matching.Suggestion {
  const { name, nameEn, division, place, asOf } = row.candidate as unknown as ShownCandidate;
  return {
    id: row.id,
    city: row.city,
    targetId: row.targetId,
    candidate: {
      kind: candidateKind.parse(row.candidateKind),
      id: row.candidateId,
      name,
      nameEn,
      scope: scope.parse(row.scope),
      division,
      place,
      asOf,
    },
    rank: row.rank,
    score: row.score,
    fit: row.fit,
    intent: row.intent,
    coverage: row.coverage,
    reasons: row.reasons as unknown as matching.Reason[],
    state: matching.suggestionState.parse(row.state),
    until: fromDay(row.until),
    returned: row.returned === null ? undefined : matching.returned.parse(row.returned),
    ranking: { version: row.ranking, weightSet: row.weightSet, scoredAt: row.scoredAt.toISOString() },
  };
}
