import { z } from 'zod';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { contribution, scores } from './suggestions.js';
import { candidateKind, id, moment, scope, version } from './values.js';

export const rebuiltPosition = z.strictObject({
  candidate: z.strictObject({ id, name: z.string() }),
  rank: z.int().positive(),
  ...scores,
  contributions: z.array(contribution),
});

/** A candidate whose position is not as it was stored. A side is absent where the candidate is not in that list. */
export const rebuildDifference = z.strictObject({
  candidateId: id,
  field: z.enum(['rank', 'score', 'contributions']),
  /** Absent for contributions, which are too long to be told here. */
  stored: z.number().optional(),
  rebuilt: z.number().optional(),
});
export type RebuildDifference = z.output<typeof rebuildDifference>;

/** The list that a suggestion stood in, computed again from what was stored of its making. */
export const rebuiltList = z.strictObject({
  suggestionId: id,
  targetId: id,
  candidateKind,
  scope,
  ranking: z.strictObject({ version, weightSet: z.string(), scoredAt: moment }),
  /** The number of the last change of a profile that the ranking saw. */
  profilesAsOf: z.int().nonnegative(),
  /** Which code made the list, and which made it again: another one may rightly come to another list. */
  code: z.strictObject({ stored: z.string(), running: z.string() }),
  /** Whether every position and score is the stored one, to the last bit. */
  identical: z.boolean(),
  differences: z.array(rebuildDifference),
  items: z.array(rebuiltPosition),
});
export type RebuiltList = z.output<typeof rebuiltList>;

/**
 * Computes the list of a suggestion again from the weights, profiles, decisions and day that it was made with, whatever
 * has changed since. `ranking` names an earlier one that an officer decided on; without it, the suggestion's own.
 * A ranking that is kept no longer is `not_found`. All profiles are read for it: it takes seconds.
 */
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
