import { createHash } from 'node:crypto';
import { matching } from '@queqiao/contracts';
import type { BulkTable } from '@queqiao/database';
import { z } from 'zod';

/** Without `state`, which belongs to officers. */
export const suggestionTable = {
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
    base: 'float8',
    fit: 'float8',
    intent: 'float8',
    coverage: 'float8',
    weak: 'boolean',
    contributions: 'json',
    signal: 'jsonb',
    ranking: 'int',
    weight_set: 'text',
    scored_at: 'timestamptz',
  },
} as const satisfies BulkTable<string>;
export type SuggestionRow = Record<keyof (typeof suggestionTable)['columns'], unknown>;

/** The same in every ranking, so that a decision stays with its pair. */
export function suggestionId(targetId: string, kind: string, candidateId: string): string {
  const hash = createHash('sha256').update(`${targetId} ${kind} ${candidateId}`).digest('hex');
  return `sug-${hash.slice(0, 32)}`;
}

const { candidate, contributions, signal, score, fit, intent, coverage } = matching.suggestion.shape;
const storedParts = z.object({
  candidate: candidate.omit({ kind: true, id: true }),
  contributions,
  signal,
  score,
  fit,
  intent,
  coverage,
});

/** What breaks the contract; undefined if readers can parse the suggestion. */
export function brokenContract(row: SuggestionRow): string | undefined {
  const { error } = storedParts.safeParse(row);
  return error === undefined ? undefined : z.prettifyError(error);
}
