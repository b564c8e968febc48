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
  proposed: z.number().nonnegative(),
  /** 95 % interval; absent, and the weight unchanged, if no list differs in this factor. */
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
});
export type LearnedWeight = z.output<typeof learnedWeight>;

/** Learned from who was accepted in a list against who was rejected or passed over. */
export const learnedWeights = z.strictObject({
  decisions: z.int().positive(),
  lists: z.int().positive(),
  weights: z.array(learnedWeight),
  /** In NDCG@10 among the candidates that officers saw, by cross-validation over lists. */
  expectedGain: interval,
  learnedAt: moment,
});
export type LearnedWeights = z.output<typeof learnedWeights>;

/** Stores nothing. An office learns from the whole city. `conflict` (`fewest-decisions`) below 30. */
export const learnWeights = operation({
  name: 'worker.learnWeights',
  summary: { zh: '由评审学习权重', en: 'Fit weights on the decisions of a scope' },
  input: z.strictObject(weightScope),
  output: learnedWeights,
  may: adminsOfCity,
  deadlineMs: 60_000,
});
