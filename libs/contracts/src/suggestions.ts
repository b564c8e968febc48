import { z } from 'zod';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import {
  bilingual,
  candidateKind,
  cityCode,
  divisionCode,
  id,
  line,
  moment,
  pageInput,
  partialDate,
  scope,
  unit,
  version,
} from './values.js';

/** What asks: a priority industry or a need. */
export const targetKind = z.enum(['industry', 'need']);

/** The record a contribution rests on. `inferred` marks a fact that no source states. */
export const evidence = z.strictObject({
  record: z.string(),
  field: z.string(),
  value: z.string().optional(),
  source: z.string().optional(),
  date: partialDate.optional(),
  inferred: z.literal(true).optional(),
});
export type Evidence = z.output<typeof evidence>;

/** The groups of factors: what fits, what is feasible, what is wanted, who knows whom, what may go wrong. */
export const factorGroup = z.enum(['fit', 'feasibility', 'intent', 'relationship', 'risk']);

/**
 * One factor's part in a score: `value` (0–1) × `weight` (share of all weights) = `points`;
 * the points of all add up to the score. An unknown fact counts at the factor's base rate and lowers the coverage.
 */
export const contribution = z.strictObject({
  factor: z.string(),
  group: factorGroup,
  known: z.boolean(),
  value: unit,
  weight: unit,
  points: z.number(),
  text: bilingual,
  evidence: z.array(evidence),
});
export type Contribution = z.output<typeof contribution>;

export const suggestionState = z.enum(['open', 'accepted', 'rejected', 'later']);
export type SuggestionState = z.output<typeof suggestionState>;

/** The changes after which a rejected pair is looked at again. */
export const returnCause = z.enum(['new-need', 'new-funding', 'new-product', 'new-weights']);
export type ReturnCause = z.output<typeof returnCause>;

/** What brought a rejected candidate back onto the list, when, and in which record it stands. */
export const returned = z.strictObject({ because: returnCause, at: moment, record: z.string(), text: bilingual });
export type Returned = z.output<typeof returned>;

/** Why a candidate is not shown where its rank would have it: it was shown too often, or the likes of it too seldom. */
export const exposureRule = z.strictObject({ kind: z.enum(['capped', 'floor']), text: bilingual });
export type ExposureRule = z.output<typeof exposureRule>;

/** A score and what it is made of: how well the two fit, how much either wants it, and how much of it rests on known facts. */
export const scores = { score: unit, fit: unit, intent: unit, coverage: unit };

/** 匹配建议: a ranked candidate for a target, with its contributions. `rank` counts from 1 within its scope. */
export const suggestion = z.strictObject({
  id,
  city: cityCode,
  targetId: id,
  candidate: z.strictObject({
    kind: candidateKind,
    id,
    name: line(200),
    nameEn: line(200).optional(),
    scope,
    division: divisionCode.optional(),
    place: line(120).optional(),
    asOf: partialDate.optional(),
  }),
  rank: z.int().positive(),
  ...scores,
  contributions: z.array(contribution),
  state: suggestionState,
  /** Put off until this day; present with the state `later`. */
  until: z.iso.date().optional(),
  /** Present on one that was rejected and came back; gone with the next decision. */
  returned: returned.optional(),
  /** Where it is shown, counted from 1, when rules of exposure have moved it or others; else its rank says so. */
  position: z.int().positive().optional(),
  exposure: exposureRule.optional(),
  /** The ranking that made it: the target's and the weights' versions. */
  ranking: z.strictObject({ version, weightSet: z.string(), scoredAt: moment }),
});
export type Suggestion = z.output<typeof suggestion>;

/** The suggestions of one kind for a target of the caller's city, best first. Domestic ones unless asked otherwise. */
export const listSuggestions = operation({
  name: 'matching.listSuggestions',
  http: 'GET /cities/:city/targets/:targetId/suggestions',
  summary: { zh: '匹配建议', en: 'Ranked candidates of one kind for a target, with the contributions to their scores' },
  input: z.strictObject({
    targetId: id,
    candidateKind,
    scope: scope.default('domestic'),
    /** Rejected ones are left out unless asked for. */
    state: suggestionState.optional(),
    ...pageInput,
  }),
  output: z.strictObject({
    items: z.array(suggestion),
    next: z.string().optional(),
    /** The newest ranking of this target; absent before the first. */
    rankedAt: moment.optional(),
    /** False while a newer ranking than the one shown is under way. */
    current: z.boolean(),
  }),
  may: { ...readersOfCity, enterprise: 'own' },
});

/** A new ranking of a target is stored. */
export const suggestionsReady = streamedEvent('events.suggestions.ready', 'suggestions.ready', {
  targetKind,
  targetId: id,
  version,
  scoredAt: moment,
});
