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

/** Why many targets are ranked again: new weights went live, or candidates changed. */
export const rankingCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weights'), version: id }),
  z.strictObject({ kind: z.literal('candidates') }),
]);
export type RankingCause = z.output<typeof rankingCause>;

/** 批量重排: many targets ranked again for one cause. `done` never falls. */
export const rankingRun = z.strictObject({
  id,
  cause: rankingCause,
  total: z.int().positive(),
  done: z.int().nonnegative(),
  startedAt: moment,
  finishedAt: moment.optional(),
});
export type RankingRun = z.output<typeof rankingRun>;

/** Newest first. Runs caused by candidates are kept for a week. */
export const listRankingRuns = operation({
  name: 'matching.listRankingRuns',
  http: 'GET /cities/:city/ranking/runs',
  summary: { zh: '批量重排', en: 'Runs that rank many targets anew, with their cause and progress, the newest first' },
  input: z.strictObject(pageInput),
  output: pageOf(rankingRun),
  may: readersOfCity,
});

/** Sent at most a few times a second. */
export const rankingProgressed = streamedEvent('events.ranking.progressed', 'ranking.progress', rankingRun.shape);
