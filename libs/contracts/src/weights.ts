import { z } from 'zod';
import { actorRef, actorRefOfEvent } from './actors.js';
import { factorGroup } from './matching.js';
import { request, streamedEvent } from './message.js';
import { bilingual, cityCode, id, moment, pageInput, pageOf, unit, version } from './values.js';
import { guardRailKey, weightEvaluation } from './weight-evaluation.js';
import { learnedWeights } from './weight-learning.js';
import { groupCaps, office, overrides, pair, weightScope, why } from './weight-values.js';

export * from './weight-evaluation.js';
export * from './weight-learning.js';
export * from './weight-preview.js';
export * from './weight-values.js';

/** Where a version stands. Only a draft can be edited; a rejected or retired one never comes back as itself. */
export const weightState = z.enum(['draft', 'submitted', 'live', 'retired', 'rejected']);
export type WeightState = z.output<typeof weightState>;

/** A stored judgement of a version, which {@link getWeightEvaluation} shows, and the guard-rails that fail in it. */
const judgedAs = z.strictObject({ id, at: moment, failed: z.array(guardRailKey) });

/** One version of the overrides of a scope. `number` counts the versions of the scope, `version` the edits of this one. */
export const weightVersion = z.strictObject({
  id,
  city: cityCode,
  setId: id,
  ...weightScope,
  number: z.int().positive(),
  version,
  state: weightState,
  weights: overrides,
  caps: groupCaps,
  author: actorRef,
  reason: z.string(),
  createdAt: moment,
  /** Whether the draft was proposed by learning from decisions. */
  learned: z.boolean(),
  /** How it was judged when it was submitted, or again when it was published. */
  evaluation: judgedAs.optional(),
  /** When it went live, and by whose word. */
  publishedAt: moment.optional(),
  publishedBy: actorRef.optional(),
  /** Why it was published although a guard-rail spoke against it. */
  overrideReason: z.string().optional(),
});
export type WeightVersion = z.output<typeof weightVersion>;

/** 评分权重: the weights of a scope: the version that counts, and the one being worked on. */
export const weightSet = z.strictObject({
  id,
  city: cityCode,
  ...weightScope,
  live: weightVersion.optional(),
  open: weightVersion.optional(),
});
export type WeightSet = z.output<typeof weightSet>;

export const weightStepKind = z.enum(['draft', 'edit', 'submit', 'publish', 'reject', 'retire', 'roll-back']);
export type WeightStepKind = z.output<typeof weightStepKind>;
const weightsBefore = z.strictObject({ state: weightState, weights: overrides, caps: groupCaps.default({}) });

/** What somebody did to a version: who, when, what it was before and after, and why. */
export const weightStep = z.strictObject({
  id,
  versionId: id,
  number: z.int().positive(),
  kind: weightStepKind,
  actor: actorRef,
  at: moment,
  reason: z.string(),
  before: weightsBefore.optional(),
  after: weightsBefore,
  /** What the step relied on: present where the version was submitted or published. */
  evaluation: judgedAs.optional(),
  overrideReason: z.string().optional(),
});
export type WeightStep = z.output<typeof weightStep>;

/** The scope that an effective weight comes from: what is shipped, the city's own word, the industry's, or the office's. */
export const weightOrigin = z.enum(['default', 'city', 'industry', 'office']);

/** The weights that count for one pair kind, each with where it comes from and what is shipped. */
export const effectiveWeights = z.strictObject({
  pair,
  office: office.optional(),
  /** The name that suggestions made with them carry as `ranking.weightSet`. */
  weightSet: z.string(),
  weights: z.array(
    z.strictObject({
      factor: z.string(),
      name: bilingual,
      group: factorGroup,
      weight: z.number(),
      from: weightOrigin,
      shipped: z.number(),
      /** Its part of all weights, caps applied. A target that gives a factor nothing to read shares it out anew. */
      share: unit,
    }),
  ),
  /** One for each group that these weights have: `wanted` is its share without caps, `share` with them. */
  groups: z.array(
    z.strictObject({
      group: factorGroup,
      cap: unit,
      from: weightOrigin,
      wanted: unit,
      share: unit,
      /** Whether the cap takes something from the group. */
      capped: z.boolean(),
    }),
  ),
});
export type EffectiveWeights = z.output<typeof effectiveWeights>;

/** The scopes of the caller's city that were ever tuned. */
export const listWeightSets = request(
  'matching.listWeightSets',
  z.strictObject({ pair: pair.optional(), targetId: id.optional(), office: office.optional(), ...pageInput }),
  pageOf(weightSet),
);
export const getWeightSet = request('matching.getWeightSet', z.strictObject({ id }), weightSet);
export const getWeightVersion = request('matching.getWeightVersion', z.strictObject({ id }), weightVersion);

/**
 * The live weights of a target, one entry for each kind of candidates; of the city's pair kinds where no target is named.
 * As an office sees them where one is named.
 */
export const getEffectiveWeights = request(
  'matching.getEffectiveWeights',
  z.strictObject({ targetId: id.optional(), pair: pair.optional(), office: office.optional() }),
  z.strictObject({ items: z.array(effectiveWeights) }),
);

/** All steps of a scope, the newest first. */
export const listWeightSteps = request(
  'matching.listWeightSteps',
  z.strictObject({ setId: id, ...pageInput }),
  pageOf(weightStep),
);

/** Starts a new version of a scope. One version of a scope is worked on at a time: `conflict` while another is open. */
export const draftWeights = request(
  'matching.draftWeights',
  z.strictObject({ ...weightScope, weights: overrides, caps: groupCaps.default({}), reason: why }),
  weightVersion,
);
/**
 * Learns weights from the decisions of a scope and stores them as a draft of it; `conflict` with the rule
 * `fewest-decisions` below 30 decisions, or while another version is open. It goes the way of every draft from there.
 */
export const proposeWeights = request(
  'matching.proposeWeights',
  z.strictObject(weightScope),
  z.strictObject({ version: weightVersion, learned: learnedWeights }),
  { deadlineMs: 65_000 },
);
/** What was learned when a draft was proposed, whatever was edited since; `not_found` for a version that people wrote. */
export const getLearnedWeights = request('matching.getLearnedWeights', z.strictObject({ id }), learnedWeights);
/** What a version was found to make of all lists when it was submitted or published. */
export const getWeightEvaluation = request('matching.getWeightEvaluation', z.strictObject({ id }), weightEvaluation);
/** Replaces the overrides of a draft (its caps where they are named); `conflict` when somebody edited it since `version`. */
export const editWeights = request(
  'matching.editWeights',
  z.strictObject({ id, version, weights: overrides, caps: groupCaps.optional(), reason: why.optional() }),
  weightVersion,
);
/** Hands a draft in, after which nobody can edit it. It is judged on all targets for whoever is to approve it. */
export const submitWeights = request(
  'matching.submitWeights',
  z.strictObject({ id, version, reason: why.optional() }),
  weightVersion,
  { deadlineMs: 125_000 },
);
/**
 * Makes a submitted version live and asks for new rankings in its scope. `forbidden` to whoever wrote or submitted it.
 * It is judged once more: `conflict`, naming each guard-rail that fails, unless `overrideReason` says why it may go
 * live all the same; that is put on record.
 */
export const publishWeights = request(
  'matching.publishWeights',
  z.strictObject({ id, reason: why, overrideReason: why.optional() }),
  weightVersion,
  { deadlineMs: 125_000 },
);
/** Ends a draft or a submitted version without it going live. */
export const rejectWeights = request('matching.rejectWeights', z.strictObject({ id, reason: why }), weightVersion);
/** Makes what was live before the present version live again, as a new version; nothing overridden where there was none. */
export const rollBackWeights = request(
  'matching.rollBackWeights',
  z.strictObject({ setId: id, reason: why }),
  weightVersion,
);

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
export const getPublishProgress = request('matching.getPublishProgress', z.strictObject({ id }), publishProgress);

/** Other weights went live, by publishing or by rolling back: lists in their scope are made anew from now on. */
export const weightsPublished = streamedEvent('events.weights.published', 'weights.published', {
  setId: id,
  versionId: id,
  ...weightScope,
  by: actorRefOfEvent,
  at: moment,
});
