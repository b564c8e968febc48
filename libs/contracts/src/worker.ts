import { z } from 'zod';
import { actorRef } from './actors.js';
import { reasonCode } from './decisions.js';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { contribution, factorGroup, namedCandidate, presence, scores } from './suggestions.js';
import { bilingual, candidateKind, id, listScope, moment, setOf, unit } from './values.js';

// What the scoring worker answers: questions that need all candidates in memory.

/** Keeps a pair out of a list. `detail` is about this candidate. */
export const veto = z.strictObject({ key: z.string(), name: bilingual, detail: bilingual.optional() });
export type Veto = z.output<typeof veto>;

const changeCommon = {
  /** Weight: relative to it. Fact: 0.25 entered, 0.5 corrected, 1 if something has to happen first. */
  size: z.number().nonnegative(),
  rank: z.int().positive(),
  text: bilingual,
};

const weightChange = z.strictObject({
  kind: z.literal('weight'),
  factor: z.string(),
  from: z.number().nonnegative(),
  to: z.number().nonnegative(),
  ...changeCommon,
});

const factChange = z.strictObject({
  kind: z.literal('fact'),
  /** As the record names it, such as `products` or `mandate.sectors`. */
  field: z.string(),
  /** Empty if nothing is known. Of deals, disciplines and laboratories only what changes. */
  before: z.array(z.string()),
  after: z.array(z.string()).min(1),
  ...changeCommon,
});

/** A single change that brings a candidate into the top ten. */
export const change = z.discriminatedUnion('kind', [weightChange, factChange]);
export type Change = z.output<typeof change>;

/** `none`: no single change is enough. */
export const nearestChange = z.discriminatedUnion('kind', [
  weightChange,
  factChange,
  z.strictObject({ kind: z.literal('none'), text: bilingual }),
]);
export type NearestChange = z.output<typeof nearestChange>;

/**
 * `score`: the mean of the known factors of the group, absent if none is known. `points`: what they add to or take from the
 * score; `base` and the points of all groups add up to it.
 */
export const groupScore = z.strictObject({
  group: factorGroup,
  share: unit,
  score: unit.optional(),
  points: z.number().min(-1).max(1),
  capped: z.strictObject({ cap: unit, text: bilingual }).optional(),
});
export type GroupScore = z.output<typeof groupScore>;

/** The exact rank in its list, or the veto. */
export const standing = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('ranked'),
    rank: z.int().positive(),
    of: z.int().positive(),
    ...scores,
    groups: z.array(groupScore),
    contributions: z.array(contribution),
    /** Only in the list of those already in the city. */
    presence: z.array(presence).optional(),
    /** Absent if fewer than ten are ranked. */
    tenth: z.strictObject({ candidateId: id, score: unit }).optional(),
    /** Present below the tenth position. */
    nearestChange: nearestChange.optional(),
    /** The nearest change of the other kind: fact or weight. */
    otherChange: change.optional(),
  }),
  z.strictObject({ status: z.literal('vetoed'), veto }),
]);
export type Standing = z.output<typeof standing>;

export const pairExplanation = z.strictObject({
  targetId: id,
  candidateKind,
  candidateId: id,
  name: z.string(),
  scope: listScope.optional(),
  weightSet: z.string(),
  standing,
  text: bilingual,
  /** Present if a rejection keeps the pair out. */
  rejected: z.strictObject({ by: actorRef, at: moment, reason: reasonCode, note: z.string().optional() }).optional(),
});
export type PairExplanation = z.output<typeof pairExplanation>;

/** `local` asks about the list of those already in the city; else it is the list of the candidate's own scope. */
const askedList = z.literal('local').optional();

/** "Why is X not on my list?", for any candidate, however far down. */
export const explainPair = operation({
  name: 'worker.explainPair',
  http: 'GET /cities/:city/targets/:targetId/candidates/:candidateKind/:candidateId/explanation',
  summary: {
    zh: '排名说明',
    en: 'Why a candidate is where it is: its rank or its veto, and the nearest change to the top ten',
  },
  input: z.strictObject({ targetId: id, candidateKind, candidateId: id, scope: askedList }),
  output: pairExplanation,
  may: readersOfCity,
  deadlineMs: 10_000,
});

/** `rank` within its list; with a `veto`, no rank. */
export const comparedCandidate = namedCandidate.extend({
  scope: listScope,
  rank: z.int().positive().optional(),
  ...z.strictObject(scores).partial().shape,
  groups: z.array(groupScore).optional(),
  veto: veto.optional(),
});
export type ComparedCandidate = z.output<typeof comparedCandidate>;

export const comparedFactor = z.strictObject({
  factor: z.string(),
  group: factorGroup,
  name: bilingual,
  weight: unit,
  values: z.array(
    z.strictObject({
      candidateId: id,
      value: unit,
      points: z.number().min(-1).max(1),
      known: z.boolean(),
      text: bilingual,
    }),
  ),
});
export type ComparedFactor = z.output<typeof comparedFactor>;

/** In the order of `candidateIds`. */
export const compare = operation({
  name: 'worker.compare',
  http: 'GET /cities/:city/targets/:targetId/comparison',
  summary: { zh: '并列比较', en: 'Two to four candidates side by side, factor by factor' },
  input: z.strictObject({ targetId: id, candidateKind, candidateIds: setOf(id, 4).min(2), scope: askedList }),
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
