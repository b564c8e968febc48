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

/** One entry per kind of candidates; without a target, for the pair kinds of the city. */
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

/** `invalid` (`office`) for an office that the city has not, or a team; `conflict` while another version of the scope is open. */
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

/** `conflict` below 30 decisions (`fewest-decisions`), or while another version is open. */
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

/** `not_found` for a version that people wrote. */
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

/** Caps stay unless named. `conflict` if the stored edit is not `version`. */
export const editWeights = operation({
  name: 'matching.editWeights',
  http: 'PATCH /cities/:city/weights/versions/:id',
  summary: { zh: '修改草稿', en: 'Replace the overrides of a draft' },
  input: z.strictObject({ id, version, weights: overrides, caps: groupCaps.optional(), note: note.optional() }),
  output: weightVersion,
  may: adminsOfCity,
  audit: { zh: '修改权重草稿', en: 'Edited a draft of weights' },
});

/** Ends editing. The draft is evaluated on all targets for its approver. */
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

/** `forbidden` to its authors; `conflict` for failed guard-rails, unless `overrideNote` says why. */
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

/** Without an earlier live version, the new one overrides nothing. */
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

export const publishProgress = z.strictObject({
  versionId: id,
  /** 0 for an office, whose lists are made on request. */
  targets: z.int().nonnegative(),
  /** Targets whose list was made with it, or again since. */
  rescored: z.int().nonnegative(),
});
/** `conflict` for a version that is not live. */
export const getPublishProgress = operation({
  name: 'matching.getPublishProgress',
  http: 'GET /cities/:city/weights/versions/:id/progress',
  summary: { zh: '发布进度', en: 'How many targets are ranked anew since a version went live' },
  conflicts: true,
  input: z.strictObject({ id }),
  output: publishProgress,
  may: readersOfCity,
});

export const weightsPublished = streamedEvent('events.weights.published', 'weights.published', {
  setId: id,
  versionId: id,
  ...weightScope,
  by: actorRefOfEvent,
  at: moment,
});
