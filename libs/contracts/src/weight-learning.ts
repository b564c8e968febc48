import { z } from 'zod';
import { operation } from './operation.js';
import { adminsOfCity } from './roles.js';
import { moment } from './values.js';
import { interval } from './weight-evaluation.js';
import { weightScope } from './weight-values.js';

/** What decisions say of one weight, on the scale of the present weights. */
export const learnedWeight = z.strictObject({
  factor: z.string(),
  present: z.number().nonnegative(),
  proposed: z.number().nonnegative(),
  /** 95 %; absent where no list tells its candidates apart by this factor, so that the weight stays as it is. */
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
});
export type LearnedWeight = z.output<typeof learnedWeight>;

/** What was learned from a city's decisions: by whom a list held was accepted, against who was rejected or passed over. */
export const learnedWeights = z.strictObject({
  /** Accepted and rejected candidates that it rests on. */
  decisions: z.int().positive(),
  lists: z.int().positive(),
  weights: z.array(learnedWeight),
  /**
   * What the weights add to NDCG@10 among the candidates that officers saw, by cross-validation: each list is judged by
   * weights that were learned from the others.
   */
  expectedGain: interval,
  learnedAt: moment,
});
export type LearnedWeights = z.output<typeof learnedWeights>;

/**
 * Fits weights on the decisions of the caller's city in a scope, and stores nothing. Decisions do not say of which office
 * they are: an office's weights are learned from those of the whole city. Throws `conflict` with the rule
 * `fewest-decisions` below 30.
 */
export const learnWeights = operation({
  name: 'worker.learnWeights',
  summary: { zh: '由评审学习权重', en: 'Fit weights on the decisions of a scope' },
  input: z.strictObject(weightScope),
  output: learnedWeights,
  may: adminsOfCity,
  deadlineMs: 60_000,
});
