import { z } from 'zod';
import { operation } from './operation.js';
import { adminsOfCity } from './roles.js';
import { moment } from './values.js';
import { interval } from './weight-evaluation.js';
import { weightScope } from './weight-values.js';

/** On the scale of the present weights. */
export const learnedWeight = z.strictObject({
  factor: z.string(),
  present: z.number().nonnegative(),
  /** The present one unless `learned`. */
  proposed: z.number().nonnegative(),
  /** False if no list differs in this factor, or the interval spans the scale from 0 to the heaviest present weight. */
  learned: z.boolean(),
  /** 95 % interval; absent if no list differs in this factor. */
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
});
export type LearnedWeight = z.output<typeof learnedWeight>;

/** Learned from who was accepted in a list against who was rejected or passed over. */
export const learnedWeights = z.strictObject({
  decisions: z.int().positive(),
  lists: z.int().positive(),
  weights: z.array(learnedWeight),
  /** In NDCG@10 among the candidates that officers saw, on lists decided later than those learned from. */
  expectedGain: interval,
  learnedAt: moment,
});
export type LearnedWeights = z.output<typeof learnedWeights>;

/** How surely the expected gain must be above zero for a draft, 0–1. */
export const LEAST_CONFIDENCE = 0.9;

/**
 * Stores nothing. An office learns from the whole city. `conflict`: `fewest-decisions` below 30; `sure-gain` if the
 * expected gain is not above zero with {@link LEAST_CONFIDENCE}, or no weight was learned.
 */
export const learnWeights = operation({
  name: 'worker.learnWeights',
  summary: { zh: '由评审学习权重', en: 'Fit weights on the decisions of a scope' },
  input: z.strictObject(weightScope),
  output: learnedWeights,
  may: adminsOfCity,
  deadlineMs: 60_000,
});
