import { z } from 'zod';
import { actorRef } from './actors.js';
import { factorGroup } from './suggestions.js';
import { bilingual, cityCode, id, moment, unit, version } from './values.js';
import { guardRailKey } from './weight-evaluation.js';
import { groupCaps, office, overrides, pair, weightScope } from './weight-values.js';

/** Where a version stands. Only a draft can be edited; a rejected or retired one never comes back as itself. */
export const weightState = z.enum(['draft', 'submitted', 'live', 'retired', 'rejected']);
export type WeightState = z.output<typeof weightState>;

/** A stored evaluation of a version, which `matching.getWeightEvaluation` shows, and the guard-rails that fail in it. */
const evaluationRef = z.strictObject({ id, at: moment, failed: z.array(guardRailKey) });

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
  note: z.string(),
  createdAt: moment,
  /** Whether the draft was proposed by learning from decisions. */
  learned: z.boolean(),
  /** How it was evaluated when it was submitted, or again when it was published. */
  evaluation: evaluationRef.optional(),
  publishedAt: moment.optional(),
  publishedBy: actorRef.optional(),
  /** Why it was published although a guard-rail spoke against it. */
  overrideNote: z.string().optional(),
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
  note: z.string(),
  before: weightsBefore.optional(),
  after: weightsBefore,
  /** What the step relied on: present where the version was submitted or published. */
  evaluation: evaluationRef.optional(),
  overrideNote: z.string().optional(),
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
      capped: z.boolean(),
    }),
  ),
});
export type EffectiveWeights = z.output<typeof effectiveWeights>;
