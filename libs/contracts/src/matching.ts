import { z } from 'zod';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { id, moment, pageInput, pageOf } from './values.js';

export * from './decisions.js';
export * from './suggestions.js';

export const rankingStatus = operation({
  name: 'matching.rankingStatus',
  http: 'GET /cities/:city/ranking',
  summary: { zh: '排名进度', en: 'How far the ranking has come' },
  input: z.strictObject({}),
  output: z.strictObject({
    targets: z.int().nonnegative(),
    current: z.int().nonnegative(),
    candidates: z.int().nonnegative(),
  }),
  may: readersOfCity,
});

/** What has many targets ranked anew: weights went live (which version of them), or candidates changed. */
export const rankingCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weights'), version: id }),
  z.strictObject({ kind: z.literal('candidates') }),
]);
export type RankingCause = z.output<typeof rankingCause>;

/**
 * 批量重排: many targets of a city ranked anew for one cause. `done` of `total` have a ranking at least as new as the
 * run asked for; it never falls, and reaches `total` in the moment that the run is finished.
 */
export const rankingRun = z.strictObject({
  id,
  cause: rankingCause,
  total: z.int().positive(),
  done: z.int().nonnegative(),
  startedAt: moment,
  finishedAt: moment.optional(),
});
export type RankingRun = z.output<typeof rankingRun>;

/** The runs of the caller's city, the newest first. Those after changes of candidates are kept for a week. */
export const listRankingRuns = operation({
  name: 'matching.listRankingRuns',
  http: 'GET /cities/:city/ranking/runs',
  summary: { zh: '批量重排', en: 'Runs that rank many targets anew, with their cause and progress, the newest first' },
  input: z.strictObject(pageInput),
  output: pageOf(rankingRun),
  may: readersOfCity,
});

/** A run started, came further or finished; told at most a few times a second. */
export const rankingProgressed = streamedEvent('events.ranking.progressed', 'ranking.progress', rankingRun.shape);
