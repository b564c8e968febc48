import { z } from 'zod';
import { actorRefOfEvent } from './actors.js';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { adminsOfCity, readersOfCity, weightApprovers } from './roles.js';
import { id, moment, pageInput, pageOf, version } from './values.js';
import { weightEvaluation } from './weight-evaluation.js';
import { learnedWeights } from './weight-learning.js';
import { groupCaps, note, office, overrides, pair, weightScope } from './weight-values.js';
import { effectiveWeights, weightSet, weightStep, weightVersion } from './weight-versions.js';

export * from './weight-evaluation.js';
export * from './weight-learning.js';
export * from './weight-preview.js';
export * from './weight-values.js';
export * from './weight-versions.js';

export const listWeightSets = operation({
  name: 'matching.listWeightSets',
  http: 'GET /cities/:city/weights/sets',
  summary: { zh: '权重列表', en: 'The scopes that were tuned, with what is live and what is worked on' },
  input: z.strictObject({ pair: pair.optional(), targetId: id.optional(), office: office.optional(), ...pageInput }),
  output: pageOf(weightSet),
  may: readersOfCity,
});

export const getWeightSet = operation({
  name: 'matching.getWeightSet',
  http: 'GET /cities/:city/weights/sets/:id',
  summary: { zh: '一组权重', en: 'The weights of one scope' },
  input: z.strictObject({ id }),
  output: weightSet,
  may: readersOfCity,
});

export const getWeightVersion = operation({
  name: 'matching.getWeightVersion',
  http: 'GET /cities/:city/weights/versions/:id',
  summary: { zh: '权重版本', en: 'One version' },
  input: z.strictObject({ id }),
  output: weightVersion,
  may: readersOfCity,
});

/**
 * The live weights of a target, one entry for each kind of candidates; of the city's pair kinds where no target is named.
 * As an office sees them where one is named.
 */
export const getEffectiveWeights = operation({
  name: 'matching.getEffectiveWeights',
  http: 'GET /cities/:city/weights/effective',
  summary: { zh: '生效权重', en: 'The weights that count for a target or a pair kind, and where each comes from' },
  input: z.strictObject({ targetId: id.optional(), pair: pair.optional(), office: office.optional() }),
  output: z.strictObject({ items: z.array(effectiveWeights) }),
  may: readersOfCity,
});

export const listWeightSteps = operation({
  name: 'matching.listWeightSteps',
  http: 'GET /cities/:city/weights/sets/:setId/history',
  summary: { zh: '权重变更记录', en: 'Every step of a scope: who, when, before, after, why; the newest first' },
  input: z.strictObject({ setId: id, ...pageInput }),
  output: pageOf(weightStep),
  may: readersOfCity,
});

/** Starts a new version of a scope. One version of a scope is worked on at a time: `conflict` while another is open. */
export const draftWeights = operation({
  name: 'matching.draftWeights',
  http: 'POST /cities/:city/weights/versions',
  creates: true,
  summary: { zh: '起草权重', en: 'Start a draft of a scope' },
  input: z.strictObject({ ...weightScope, weights: overrides, caps: groupCaps.default({}), note }),
  output: weightVersion,
  may: adminsOfCity,
  audit: { zh: '起草权重', en: 'Started a draft of weights' },
});

/**
 * Learns weights from the decisions of a scope and stores them as a draft of it; `conflict` with the rule
 * `fewest-decisions` below 30 decisions, or while another version is open. It goes the way of every draft from there.
 */
export const proposeWeights = operation({
  name: 'matching.proposeWeights',
  http: 'POST /cities/:city/weights/proposals',
  status: 201,
  summary: { zh: '学习权重', en: 'A draft learned from the decisions of a scope; refused below 30 decisions' },
  input: z.strictObject(weightScope),
  output: z.strictObject({ version: weightVersion, learned: learnedWeights }),
  may: adminsOfCity,
  audit: { zh: '由评审学习权重草稿', en: 'Proposed a draft of weights from decisions' },
  deadlineMs: 65_000,
});

/** What was learned when a draft was proposed, whatever was edited since; `not_found` for a version that people wrote. */
export const getLearnedWeights = operation({
  name: 'matching.getLearnedWeights',
  http: 'GET /cities/:city/weights/versions/:id/learned',
  summary: { zh: '学习依据', en: 'Each learned weight with its interval, and the expected gain' },
  input: z.strictObject({ id }),
  output: learnedWeights,
  may: readersOfCity,
});

export const getWeightEvaluation = operation({
  name: 'matching.getWeightEvaluation',
  http: 'GET /cities/:city/weights/evaluations/:id',
  summary: { zh: '评估结果', en: 'What a version was found to make of all lists when it was submitted or published' },
  input: z.strictObject({ id }),
  output: weightEvaluation,
  may: readersOfCity,
});

/** Replaces the overrides of a draft (its caps where they are named); `conflict` when somebody edited it since `version`. */
export const editWeights = operation({
  name: 'matching.editWeights',
  http: 'PATCH /cities/:city/weights/versions/:id',
  summary: { zh: '修改草稿', en: 'Replace the overrides of a draft' },
  input: z.strictObject({ id, version, weights: overrides, caps: groupCaps.optional(), note: note.optional() }),
  output: weightVersion,
  may: adminsOfCity,
  audit: { zh: '修改权重草稿', en: 'Edited a draft of weights' },
});

/** Hands a draft in, after which nobody can edit it. It is evaluated on all targets for whoever is to approve it. */
export const submitWeights = operation({
  name: 'matching.submitWeights',
  http: 'POST /cities/:city/weights/versions/:id/submission',
  summary: { zh: '提交审批', en: 'Hand a draft in' },
  input: z.strictObject({ id, version, note: note.optional() }),
  output: weightVersion,
  may: adminsOfCity,
  audit: { zh: '提交权重审批', en: 'Submitted weights' },
  deadlineMs: 125_000,
});

/**
 * Makes a submitted version live and asks for new rankings in its scope. `forbidden` to whoever wrote or submitted it.
 * It is evaluated once more: `conflict`, naming each guard-rail that fails, unless `overrideNote` says why it may go
 * live all the same; that is put on record.
 */
export const publishWeights = operation({
  name: 'matching.publishWeights',
  http: 'POST /cities/:city/weights/versions/:id/publication',
  summary: { zh: '批准发布', en: 'Approve a submitted version and make it live; not by who wrote it' },
  input: z.strictObject({ id, note, overrideNote: note.optional() }),
  output: weightVersion,
  may: weightApprovers,
  audit: { zh: '批准发布权重', en: 'Published weights' },
  deadlineMs: 125_000,
});

export const rejectWeights = operation({
  name: 'matching.rejectWeights',
  http: 'POST /cities/:city/weights/versions/:id/rejection',
  summary: { zh: '驳回', en: 'End a draft or submitted version without it going live' },
  input: z.strictObject({ id, note }),
  output: weightVersion,
  may: weightApprovers,
  audit: { zh: '驳回权重', en: 'Rejected weights' },
});

/** Makes what was live before the present version live again, as a new version; nothing overridden where there was none. */
export const rollBackWeights = operation({
  name: 'matching.rollBackWeights',
  http: 'POST /cities/:city/weights/sets/:setId/rollback',
  status: 201,
  summary: { zh: '回退', en: 'Make what was live before live again, as a new version' },
  input: z.strictObject({ setId: id, note }),
  output: weightVersion,
  may: weightApprovers,
  audit: { zh: '回退权重', en: 'Rolled weights back' },
});

/** How far the rankings that a publishing asked for have come. */
export const publishProgress = z.strictObject({
  versionId: id,
  /** Targets that were to be ranked with it; none for an office's weights, whose lists are made when asked for. */
  targets: z.int().nonnegative(),
  /** Those whose list is made with it, or was asked for and made again since. */
  rescored: z.int().nonnegative(),
});
export type PublishProgress = z.output<typeof publishProgress>;
/** Of the version that went live last in its scope, by publishing or by rolling back; `conflict` for one that is not live. */
export const getPublishProgress = operation({
  name: 'matching.getPublishProgress',
  http: 'GET /cities/:city/weights/versions/:id/progress',
  summary: { zh: '发布进度', en: 'How many targets are ranked anew since a version went live' },
  input: z.strictObject({ id }),
  output: publishProgress,
  may: readersOfCity,
});

/** Other weights went live, by publishing or by rolling back: lists in their scope are made anew from now on. */
export const weightsPublished = streamedEvent('events.weights.published', 'weights.published', {
  setId: id,
  versionId: id,
  ...weightScope,
  by: actorRefOfEvent,
  at: moment,
});
