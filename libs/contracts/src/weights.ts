import { z } from 'zod';
import { factorGroup } from './matching.js';
import { request } from './message.js';
import {
  bilingual,
  candidateKind,
  cityCode,
  id,
  line,
  moment,
  pageInput,
  pageOf,
  pattern,
  scope,
  text,
  unit,
  version,
} from './values.js';

const PAIR = pattern(
  /^(?:industry|need:[a-z]{1,20})>[a-z]{1,20}$/,
  'pair-kind',
  '须为“目标>候选”，如 industry>enterprise、need:funding>investor',
  'Must be "target>candidate", such as industry>enterprise or need:funding>investor',
);

/** Who asks and who answers, such as `industry>enterprise`: each pair kind has its own weights. That it exists is checked by the owner. */
export const pair = z.string().regex(PAIR);

/** Overrides by factor, 0–100, counting relative to each other. A factor that is not named is as in the wider scope. */
export const overrides = z.record(z.string().max(64), z.number().min(0).max(100));
export type Overrides = z.output<typeof overrides>;

/** Why a step was taken, in the words of who took it. */
const why = text(1_000);

/** Where a version stands. Only a draft can be edited; a rejected or retired one never comes back as itself. */
export const weightState = z.enum(['draft', 'submitted', 'live', 'retired', 'rejected']);
export type WeightState = z.output<typeof weightState>;

/** The scope of weights: a pair kind in a city, or in one priority industry of it (`targetId`). */
const weightScope = { pair, targetId: id.optional() };

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
  author: z.string(),
  reason: z.string(),
  createdAt: moment,
  /** When it went live, and by whose word. */
  publishedAt: moment.optional(),
  publishedBy: z.string().optional(),
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
const weightsBefore = z.strictObject({ state: weightState, weights: overrides });

/** What somebody did to a version: who, when, what it was before and after, and why. */
export const weightStep = z.strictObject({
  id,
  versionId: id,
  number: z.int().positive(),
  kind: weightStepKind,
  actor: z.string(),
  at: moment,
  reason: z.string(),
  before: weightsBefore.optional(),
  after: weightsBefore,
});
export type WeightStep = z.output<typeof weightStep>;

/** The scope that an effective weight comes from: what is shipped, the city's own word, or the industry's. */
export const weightOrigin = z.enum(['default', 'city', 'industry']);

/** The weights that count for one pair kind, each with where it comes from and what is shipped. */
export const effectiveWeights = z.strictObject({
  pair,
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
    }),
  ),
});
export type EffectiveWeights = z.output<typeof effectiveWeights>;

/** The scopes of the caller's city that were ever tuned. */
export const listWeightSets = request(
  'matching.listWeightSets',
  z.strictObject({ pair: pair.optional(), targetId: id.optional(), ...pageInput }),
  pageOf(weightSet),
);
export const getWeightSet = request('matching.getWeightSet', z.strictObject({ id }), weightSet);
export const getWeightVersion = request('matching.getWeightVersion', z.strictObject({ id }), weightVersion);

/** The live weights of a target, one entry for each kind of candidates; of the city's pair kinds where no target is named. */
export const getEffectiveWeights = request(
  'matching.getEffectiveWeights',
  z.strictObject({ targetId: id.optional(), pair: pair.optional() }),
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
  z.strictObject({ ...weightScope, weights: overrides, reason: why }),
  weightVersion,
);
/** Replaces the overrides of a draft; `conflict` when somebody edited it since `version`. */
export const editWeights = request(
  'matching.editWeights',
  z.strictObject({ id, version, weights: overrides, reason: why.optional() }),
  weightVersion,
);
/** Hands a draft in, after which nobody can edit it. */
export const submitWeights = request(
  'matching.submitWeights',
  z.strictObject({ id, version, reason: why.optional() }),
  weightVersion,
);
/** Makes a submitted version live and asks for new rankings in its scope. `forbidden` to whoever wrote or submitted it. */
export const publishWeights = request('matching.publishWeights', z.strictObject({ id, reason: why }), weightVersion);
/** Ends a draft or a submitted version without it going live. */
export const rejectWeights = request('matching.rejectWeights', z.strictObject({ id, reason: why }), weightVersion);
/** Makes what was live before the present version live again, as a new version; nothing overridden where there was none. */
export const rollBackWeights = request(
  'matching.rollBackWeights',
  z.strictObject({ setId: id, reason: why }),
  weightVersion,
);

const listed = z.strictObject({
  candidate: z.strictObject({ id, name: line(200) }),
  rank: z.int().positive(),
  score: unit,
});

/** One kind's list of a target under some version, beside the list under the live weights. */
export const weightPreview = z.strictObject({
  targetId: id,
  candidateKind,
  scope,
  /** The names of the weights of the two lists. */
  liveWeightSet: z.string(),
  weightSet: z.string(),
  live: z.array(listed),
  preview: z.array(listed),
  /** Ids: who is new in the list, who is not in it any more, and who stands at another place. */
  entered: z.array(id),
  left: z.array(id),
  moved: z.array(z.strictObject({ id, from: z.int().positive(), to: z.int().positive() })),
  /** The share of the first ten that both lists have. */
  overlapAt10: unit,
  /** Rank-biased overlap with p = 0.9 (Webber et al. 2010): 1 for the same list. */
  rankBiasedOverlap: unit,
});
export type WeightPreview = z.output<typeof weightPreview>;

/**
 * What a version would make of a target's list, were it live: computed now from the same candidates as the live one.
 * `weights` tries other overrides in place of the stored ones, without storing them.
 */
export const previewWeights = request(
  'scoring.previewWeights',
  z.strictObject({ id, targetId: id, scope: scope.default('domestic'), weights: overrides.optional() }),
  weightPreview,
);
