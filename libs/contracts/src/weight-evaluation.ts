import { z } from 'zod';
import { actorRef } from './actors.js';
import { operation, STORES_NOTHING } from './operation.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { bilingual, id, line, moment, pageInput, pageOf, scope, unit, version } from './values.js';
import { groupCaps, note, overrides, pair } from './weight-values.js';

/**
 * 护栏: how far new weights may change a city's lists before publishing them needs a word of its own. Each is a share 0–1:
 * - `leastMeanOverlap`: the least mean share of the first ten that old and new lists have in common
 * - `largestQualityLoss`: the most that NDCG@10 on past decisions may fall
 * - `mostGini`: how unevenly the top tens may show candidates (0 all alike, 1 the same few everywhere)
 * - `largestShareOfMostShown`: in what share of the top tens one candidate may stand
 */
export const guardRailLimits = z.strictObject({
  leastMeanOverlap: unit,
  largestQualityLoss: unit,
  mostGini: unit,
  largestShareOfMostShown: unit,
});
export type GuardRailLimits = z.output<typeof guardRailLimits>;
export const guardRailKey = guardRailLimits.keyof();
export type GuardRailKey = z.output<typeof guardRailKey>;

/**
 * The limits of a city until it sets its own. In the sample's cities, three times the shipped weight on all that is
 * feasibility keeps to them for enterprises, investors and laboratories, and breaks them for universities, whose lists
 * it turns over.
 */
export const DEFAULT_GUARD_RAILS: GuardRailLimits = {
  leastMeanOverlap: 0.3,
  largestQualityLoss: 0.03,
  mostGini: 0.8,
  largestShareOfMostShown: 0.8,
};

/** A city's guard-rails: version 0 where they are the shipped ones, else one more with each change. */
export const guardRails = z.strictObject({
  limits: guardRailLimits,
  version: z.int().nonnegative(),
  setBy: actorRef.optional(),
  setAt: moment.optional(),
  note: z.string().optional(),
});
export type GuardRails = z.output<typeof guardRails>;

export const getGuardRails = operation({
  name: 'matching.getGuardRails',
  http: 'GET /cities/:city/weights/guard-rails',
  summary: { zh: '发布护栏', en: 'The limits that new weights must keep to be published' },
  input: z.strictObject({}),
  output: guardRails,
  may: readersOfCity,
});

/** Sets all limits of the caller's city; `conflict` when somebody set them since `version`. */
export const setGuardRails = operation({
  name: 'matching.setGuardRails',
  http: 'PATCH /cities/:city/weights/guard-rails',
  summary: { zh: '设置护栏', en: 'Set the limits of the city' },
  input: z.strictObject({ limits: guardRailLimits, version: z.int().nonnegative(), note }),
  output: guardRails,
  may: adminsOfCity,
  audit: { zh: '设置发布护栏', en: 'Set the guard-rails' },
});

export const listGuardRailChanges = operation({
  name: 'matching.listGuardRailChanges',
  http: 'GET /cities/:city/weights/guard-rails/history',
  summary: { zh: '护栏变更记录', en: 'Every setting of the limits: who, when, to what, why; the newest first' },
  input: z.strictObject(pageInput),
  output: pageOf(guardRails),
  may: readersOfCity,
});

export const guardRailVerdict = z.strictObject({
  key: guardRailKey,
  limit: unit,
  /** Absent where there is too little to measure it by; it is passed then. */
  measured: z.number().optional(),
  /** The same of the live weights, where it can be told of them: what is no worse than it is today is passed too. */
  live: z.number().optional(),
  passed: z.boolean(),
  text: bilingual,
});
export type GuardRailVerdict = z.output<typeof guardRailVerdict>;

/** A mean with its 95 % bootstrap interval over `n` lists. */
export const interval = z.strictObject({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  n: z.int().nonnegative(),
});
export type Interval = z.output<typeof interval>;

/** Decisions below which nothing is said of the quality. */
export const FEWEST_DECISIONS_TO_EVALUATE = 50;

/** NDCG@10 of the lists by what officers accepted, under the live and the new weights; the difference is new − live, list by list. */
export const pastQuality = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('evaluated'),
    decisions: z.int().nonnegative(),
    live: interval,
    preview: interval,
    difference: interval,
  }),
  z.strictObject({
    kind: z.literal('too-few'),
    decisions: z.int().nonnegative(),
    needed: z.int().positive(),
  }),
]);
export type PastQuality = z.output<typeof pastQuality>;

/** How the places of the top tens are spread over candidates. */
export const exposure = z.strictObject({
  /** Candidates that stand in any top ten. */
  shown: z.int().nonnegative(),
  /** Gini coefficient over as many candidates as there are places, or as the lists hold where that is fewer. */
  gini: unit,
  /** Who stands in most top tens, and in what share of them; absent where no list holds anybody. */
  mostShown: z.strictObject({ id, name: line(200), share: unit }).optional(),
});
export type Exposure = z.output<typeof exposure>;

const summary = z.strictObject({ mean: unit, least: unit });
const counts = z.array(z.int().nonnegative());

/** What a version would make of all lists in its scope, beside what is live. */
export const weightEvaluation = z.strictObject({
  versionId: id,
  /** The edit of the version that was evaluated. */
  version,
  pair,
  scope,
  at: moment,
  /** Targets whose lists were made, and how many there are in the scope: of very many a fixed sample is evaluated. */
  targets: z.strictObject({ evaluated: z.int().nonnegative(), inScope: z.int().nonnegative() }),
  overlapAt10: summary,
  /** Rank-biased overlap, p = 0.9 (Webber et al. 2010). */
  rankBiasedOverlap: summary,
  /** How many listed candidates have a score in [0, binWidth), [binWidth, 2 × binWidth), …; a score of 1 is in the last. */
  scores: z.strictObject({ binWidth: unit, live: counts, preview: counts }),
  quality: pastQuality,
  exposure: z.strictObject({ live: exposure, preview: exposure }),
  guardRails: z.array(guardRailVerdict),
  /** The targets whose lists change most, at most ten, the least overlap first. */
  changedMost: z.array(z.strictObject({ targetId: id, name: bilingual, overlapAt10: unit, rankBiasedOverlap: unit })),
});
export type WeightEvaluation = z.output<typeof weightEvaluation>;

/**
 * What a version would make of the lists of all targets in its scope, computed now; nothing is stored. `weights` and
 * `caps` try others in place of the stored ones.
 */
export const evaluateWeights = operation({
  name: 'worker.evaluateWeights',
  http: 'POST /cities/:city/weights/versions/:id/evaluation',
  summary: {
    zh: '评估权重',
    en: 'What a version would make of all lists in its scope, and which guard-rails it breaks',
  },
  input: z.strictObject({
    id,
    scope: scope.default('domestic'),
    weights: overrides.optional(),
    caps: groupCaps.optional(),
  }),
  output: weightEvaluation,
  may: readersOfCity,
  audit: STORES_NOTHING,
  deadlineMs: 120_000,
});
