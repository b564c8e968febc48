import { z } from 'zod';
import { actorRef } from './actors.js';
import { factorGroup } from './suggestions.js';
import { bilingual, cityCode, id, moment, unit, version } from './values.js';
import { guardRailKey } from './weight-evaluation.js';
import { groupCaps, office, overrides, pair, weightScope } from './weight-values.js';

/** Only drafts can be edited; `rejected` and `retired` are final. */
export const weightState = z.enum(['draft', 'submitted', 'live', 'retired', 'rejected']);
export type WeightState = z.output<typeof weightState>;

const evaluationRef = z.strictObject({ id, at: moment, failed: z.array(guardRailKey) });

/** `number` counts the versions of the scope, `version` the edits of this one. */
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
  learned: z.boolean(),
  evaluation: evaluationRef.optional(),
  publishedAt: moment.optional(),
  publishedBy: actorRef.optional(),
  /** Why it was published although a guard-rail failed. */
  overrideNote: z.string().optional(),
});
export type WeightVersion = z.output<typeof weightVersion>;

/** 评分权重 of a scope: the live version, and the one under work. */
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
  evaluation: evaluationRef.optional(),
  overrideNote: z.string().optional(),
});
export type WeightStep = z.output<typeof weightStep>;

export const weightOrigin = z.enum(['default', 'city', 'industry', 'office']);

/** Weights in force for a pair kind, each with its origin. */
export const effectiveWeights = z.strictObject({
  pair,
  office: office.optional(),
  /** Suggestions carry it as `ranking.weightSet`. */
  weightSet: z.string(),
  weights: z.array(
    z.strictObject({
      factor: z.string(),
      name: bilingual,
      group: factorGroup,
      weight: z.number(),
      from: weightOrigin,
      shipped: z.number(),
      /** After caps. If a target gives a factor nothing to read, its share goes to the others. */
      share: unit,
    }),
  ),
  /** `wanted` is the share without caps, `share` with them. */
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
