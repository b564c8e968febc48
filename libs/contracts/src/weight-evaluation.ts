import { z } from 'zod';
import { actorRef } from './actors.js';
import { operation, STORES_NOTHING } from './operation.js';
import { adminsOfCity, readersOfCity } from './roles.js';
import { namedCandidate } from './suggestions.js';
import { bilingual, id, moment, pageInput, pageOf, scope, unit, version } from './values.js';
import { groupCaps, note, overrides, pair } from './weight-values.js';

/** 护栏: limits, as shares 0–1; a version that breaks one is published only with a written reason. */
export const guardRailLimits = z.strictObject({
  /** Mean share of the first ten that old and new lists have in common. */
  leastMeanOverlap: unit,
  /** Fall of NDCG@10 on past decisions. */
  largestQualityLoss: unit,
  /** Of the top tens: 0 shows all candidates alike, 1 the same few everywhere. */
  mostGini: unit,
  /** Of top tens in which one candidate stands. */
  largestShareOfMostShown: unit,
});
export type GuardRailLimits = z.output<typeof guardRailLimits>;
export const guardRailKey = guardRailLimits.keyof();
export type GuardRailKey = z.output<typeof guardRailKey>;

/** Checked on the sample: tripled feasibility passes, except for universities, whose lists it turns over. */
export const DEFAULT_GUARD_RAILS: GuardRailLimits = {
  leastMeanOverlap: 0.3,
  largestQualityLoss: 0.03,
  mostGini: 0.8,
  largestShareOfMostShown: 0.8,
};

/** Version 0: the shipped limits. */
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

/** `conflict` if the stored version is not `version`. */
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
  /** Absent if there is too little data. */
  measured: z.number().optional(),
  /** The value of the live weights; what is no worse than it passes too. */
  live: z.number().optional(),
  /** `not-evaluated` is no obstacle to publishing. */
  outcome: z.enum(['passed', 'failed', 'not-evaluated']),
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

/** With fewer decisions nothing is said about quality. */
export const FEWEST_DECISIONS_TO_EVALUATE = 50;

/** Weights are not judged by decisions that they were learned from: only later ones count. */
const learnedUntil = moment.optional();

/** NDCG@10 by what officers accepted; `difference` is new − live, list by list. */
export const pastQuality = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('evaluated'),
    decisions: z.int().nonnegative(),
    learnedUntil,
    live: interval,
    preview: interval,
    difference: interval,
  }),
  z.strictObject({
    kind: z.literal('too-few'),
    decisions: z.int().nonnegative(),
    learnedUntil,
    needed: z.int().positive(),
  }),
]);
export type PastQuality = z.output<typeof pastQuality>;

export const exposure = z.strictObject({
  shown: z.int().nonnegative(),
  /** Over as many candidates as there are positions, or as the lists hold if fewer. */
  gini: unit,
  /** `share` of the top tens; absent if all lists are empty. */
  mostShown: namedCandidate.extend({ share: unit }).optional(),
});
export type Exposure = z.output<typeof exposure>;

const summary = z.strictObject({ mean: unit, least: unit });
const counts = z.array(z.int().nonnegative());

/** 评估: all lists in a version's scope beside the live ones. */
export const weightEvaluation = z.strictObject({
  versionId: id,
  /** The edit that was evaluated. */
  version,
  pair,
  scope,
  at: moment,
  /** Of very many targets a fixed sample is evaluated. */
  targets: z.strictObject({ evaluated: z.int().nonnegative(), inScope: z.int().nonnegative() }),
  overlapAt10: summary,
  /** Rank-biased overlap, p = 0.9 (Webber et al. 2010). */
  rankBiasedOverlap: summary,
  /** Listed candidates with a score in [0, binWidth), [binWidth, 2 × binWidth), …; 1 is in the last. */
  scores: z.strictObject({ binWidth: unit, live: counts, preview: counts }),
  quality: pastQuality,
  exposure: z.strictObject({ live: exposure, preview: exposure }),
  guardRails: z.array(guardRailVerdict),
  /** At most ten, least overlap first. */
  changedMost: z.array(z.strictObject({ targetId: id, name: bilingual, overlapAt10: unit, rankBiasedOverlap: unit })),
});
export type WeightEvaluation = z.output<typeof weightEvaluation>;

/** Stores nothing. `weights` and `caps` replace the stored ones for this evaluation. */
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
