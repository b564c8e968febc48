import { z } from 'zod';
import { actorRef } from './actors.js';
import { reasonCode } from './decisions.js';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { contribution, factorGroup, scores } from './suggestions.js';
import { bilingual, candidateKind, id, moment, scope, unit } from './values.js';

// What the scoring worker answers: questions that need all candidates in memory.

/** What keeps a pair out of a list altogether, by its stable key and in words; `detail` is about this very candidate. */
export const veto = z.strictObject({ key: z.string(), name: bilingual, detail: bilingual.optional() });
export type Veto = z.output<typeof veto>;

const changeCommon = {
  /**
   * How large the change is: of a weight relative to it; of a fact 0.25 where something is entered that the record does not
   * say, 0.5 where what it says is corrected, 1 where something has to happen first.
   */
  size: z.number().nonnegative(),
  /** The rank that was found by applying the change. */
  rank: z.int().positive(),
  text: bilingual,
};

/** One weight of the list moved, everything else as it is. */
const weightChange = z.strictObject({
  kind: z.literal('weight'),
  factor: z.string(),
  from: z.number().nonnegative(),
  to: z.number().nonnegative(),
  ...changeCommon,
});

/** One field of the candidate's record with one entry more or another one, everything else as it is. */
const factChange = z.strictObject({
  kind: z.literal('fact'),
  /** The field as the record names it, such as `products` or `mandate.sectors`. */
  field: z.string(),
  /** What stands there, one by one; empty where nothing is known. Of deals, disciplines and laboratories only what changes. */
  before: z.array(z.string()),
  after: z.array(z.string()).min(1),
  ...changeCommon,
});

/** A single change that would bring a candidate into the top ten, verified by applying it. */
export const change = z.discriminatedUnion('kind', [weightChange, factChange]);
export type Change = z.output<typeof change>;

/** The nearest single change; `none` where no single one would do. */
export const nearestChange = z.discriminatedUnion('kind', [
  weightChange,
  factChange,
  z.strictObject({ kind: z.literal('none'), text: bilingual }),
]);
export type NearestChange = z.output<typeof nearestChange>;

/** What a group of factors makes of a candidate: share × score = points, and the points of all groups add up to the score. */
export const groupScore = z.strictObject({
  group: factorGroup,
  share: unit,
  /** The weighted mean of its factors' values. */
  score: unit,
  points: z.number(),
  /** Present where a cap holds the group to less than its weights would give it. */
  capped: z.strictObject({ cap: unit, text: bilingual }).optional(),
});
export type GroupScore = z.output<typeof groupScore>;

/** Where a candidate stands for a target: its exact rank among all of its scope, or the veto that keeps it out. */
export const standing = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('ranked'),
    rank: z.int().positive(),
    /** How many candidates are ranked. */
    of: z.int().positive(),
    ...scores,
    /** Those groups that weigh anything for the target: fit, feasibility, intent, relationship, risk. */
    groups: z.array(groupScore),
    contributions: z.array(contribution),
    /** Who is tenth, and with what score; absent where fewer than ten are ranked. */
    tenth: z.strictObject({ candidateId: id, score: unit }).optional(),
    /** Present below the tenth position. */
    nearestChange: nearestChange.optional(),
    /** The nearest change of the other sort: a fact beside a weight, or a weight beside a fact. */
    otherChange: change.optional(),
  }),
  z.strictObject({ status: z.literal('vetoed'), veto }),
]);
export type Standing = z.output<typeof standing>;

/** Why a pair is where it is. `text` says it in one sentence. */
export const pairExplanation = z.strictObject({
  targetId: id,
  candidateKind,
  candidateId: id,
  /** Absent where the candidate is another city's. */
  name: z.string().optional(),
  scope: scope.optional(),
  weightSet: z.string(),
  standing,
  text: bilingual,
  /** Who rejected the pair, when and why; present where that keeps it out. */
  rejected: z.strictObject({ by: actorRef, at: moment, reason: reasonCode, note: z.string().optional() }).optional(),
});
export type PairExplanation = z.output<typeof pairExplanation>;

/** "Why is X not on my list?", for any target of the caller's city and any candidate, however far down. */
export const explainPair = operation({
  name: 'worker.explainPair',
  http: 'GET /cities/:city/targets/:targetId/candidates/:candidateKind/:candidateId/explanation',
  summary: {
    zh: '排名说明',
    en: 'Why a candidate is where it is: its rank or its veto, and the nearest change to the top ten',
  },
  input: z.strictObject({ targetId: id, candidateKind, candidateId: id }),
  output: pairExplanation,
  may: readersOfCity,
  deadlineMs: 10_000,
});

/** A candidate of a comparison: its position in the list of its scope, or the veto that keeps it out. */
export const comparedCandidate = z.strictObject({
  id,
  name: z.string(),
  scope,
  rank: z.int().positive().optional(),
  ...z.strictObject(scores).partial().shape,
  groups: z.array(groupScore).optional(),
  veto: veto.optional(),
});
export type ComparedCandidate = z.output<typeof comparedCandidate>;

/** What one factor makes of each compared candidate that is ranked. */
export const comparedFactor = z.strictObject({
  factor: z.string(),
  group: factorGroup,
  name: bilingual,
  /** Its share of all weights. */
  weight: unit,
  values: z.array(
    z.strictObject({
      candidateId: id,
      value: unit,
      points: z.number(),
      known: z.boolean(),
      text: bilingual,
    }),
  ),
});
export type ComparedFactor = z.output<typeof comparedFactor>;

/** Two to four candidates of one kind side by side, factor by factor, in the order asked for. */
export const compare = operation({
  name: 'worker.compare',
  http: 'GET /cities/:city/targets/:targetId/comparison',
  summary: { zh: '并列比较', en: 'Two to four candidates side by side, factor by factor' },
  input: z.strictObject({ targetId: id, candidateKind, candidateIds: z.array(id).min(2).max(4) }),
  output: z.strictObject({
    targetId: id,
    candidateKind,
    weightSet: z.string(),
    candidates: z.array(comparedCandidate),
    factors: z.array(comparedFactor),
  }),
  may: readersOfCity,
  deadlineMs: 10_000,
});
