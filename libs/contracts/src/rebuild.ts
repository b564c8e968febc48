import { z } from 'zod';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { contribution, namedCandidate, scores, suggestion } from './suggestions.js';
import { candidateKind, id, listScope, moment, version } from './values.js';

export const rebuiltPosition = z.strictObject({
  candidate: namedCandidate,
  rank: z.int().positive(),
  ...scores,
  contributions: z.array(contribution),
  signal: suggestion.shape.signal,
  presence: suggestion.shape.candidate.shape.presence,
});

/** `stored` or `rebuilt` is absent if the candidate is not in that list. */
export const rebuildDifference = z.strictObject({
  candidateId: id,
  field: z.enum(['rank', 'score', 'contributions', 'signal']),
  /** Both are absent for contributions and signals, which are too long. */
  stored: z.number().optional(),
  rebuilt: z.number().optional(),
});
export type RebuildDifference = z.output<typeof rebuildDifference>;

/** A suggestion's list, computed again from what was stored. */
export const rebuiltList = z.strictObject({
  suggestionId: id,
  targetId: id,
  candidateKind,
  scope: listScope,
  ranking: z.strictObject({ version, weightSet: z.string(), scoredAt: moment }),
  /** Number of the last profile change that the ranking saw. */
  profilesAsOf: z.int().nonnegative(),
  /** Different code may make a different list. */
  code: z.strictObject({ stored: z.string(), running: z.string() }),
  /** To the last bit. */
  identical: z.boolean(),
  differences: z.array(rebuildDifference),
  items: z.array(rebuiltPosition),
});
export type RebuiltList = z.output<typeof rebuiltList>;

/** `ranking`: an earlier one that an officer saw or decided on. `not_found` if it is no longer kept. */
export const rebuildSuggestion = operation({
  name: 'worker.rebuildSuggestion',
  http: 'GET /cities/:city/suggestions/:suggestionId/rebuild',
  summary: {
    zh: '重算',
    en: 'Compute the list of a suggestion again from what it was made with, and say whether it is the same',
  },
  input: z.strictObject({ suggestionId: id, ranking: version.optional() }),
  output: rebuiltList,
  may: readersOfCity,
  deadlineMs: 120_000,
});
