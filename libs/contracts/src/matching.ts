import { z } from 'zod';
import { actorRef, actorRefOfEvent } from './actors.js';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { patterns } from './patterns.js';
import { officersOfCity, readersOfCity } from './roles.js';
import {
  bilingual,
  candidateKind,
  cityCode,
  divisionCode,
  id,
  line,
  moment,
  pageInput,
  pageOf,
  partialDate,
  scope,
  text,
  unit,
  version,
} from './values.js';

/** What asks: a priority industry or a need. */
export const targetKind = z.enum(['industry', 'need']);
export type TargetKind = z.output<typeof targetKind>;

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

/** Where a suggestion stands with the officers. */
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
  score: unit,
  fit: unit,
  intent: unit,
  coverage: unit,
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

export const verdict = z.enum(['accept', 'reject', 'later']);
export type Verdict = z.output<typeof verdict>;

/** Names why an officer decided so. Which ones there are is the city's to say, see `matching.listReasons`. */
export const reasonCode = z.string().min(1).max(40).regex(patterns.decisionReason.regex);

/** The state a suggestion takes by a verdict. */
export const stateAfter = { accept: 'accepted', reject: 'rejected', later: 'later' } as const satisfies Readonly<
  Record<Verdict, SuggestionState>
>;

/** Whether a suggestion still waits for a word: one put off does, an accepted or rejected one does not. */
export function isUndecided(state: SuggestionState): boolean {
  return state === 'open' || state === 'later';
}

/** How long a decision can be taken back, in ms. */
export const UNDO_WITHIN_MS = 24 * 60 * 60 * 1_000;

/** 评审意见: an officer's word on a suggestion. To accept or reject a second time is a conflict. */
export const decision = z.strictObject({
  id,
  suggestionId: id,
  verdict,
  reason: reasonCode,
  note: z.string().optional(),
  /** With `later`: the day from which the candidate is to be looked at again. */
  until: z.iso.date().optional(),
  decidedBy: actorRef,
  decidedAt: moment,
  /** The number of the ranking that the officer saw, by which its list can be rebuilt. */
  ranking: version.optional(),
});
export type Decision = z.output<typeof decision>;

export const decide = operation({
  name: 'matching.decide',
  http: 'POST /cities/:city/suggestions/:suggestionId/decision',
  status: 201,
  summary: { zh: '评审', en: 'Accept, reject or put off a suggestion, with the reason' },
  input: z.strictObject({
    suggestionId: id,
    verdict,
    reason: reasonCode,
    note: text(1_000).optional(),
    until: z.iso.date().optional(),
  }),
  output: decision,
  may: officersOfCity,
  audit: { zh: '评审匹配建议', en: 'Decided on a suggestion' },
});

/**
 * Takes back the newest decision on a suggestion, at most {@link UNDO_WITHIN_MS} after it was given. The suggestion
 * stands again as it stood before, and an engagement that was opened and not taken further is withdrawn.
 */
export const undoDecision = operation({
  name: 'matching.undoDecision',
  http: 'POST /cities/:city/suggestions/:suggestionId/undo',
  summary: { zh: '撤销评审', en: 'Take back the newest decision, within 24 hours' },
  input: z.strictObject({ suggestionId: id }),
  output: suggestion,
  may: officersOfCity,
  audit: { zh: '撤销评审', en: 'Took a decision back' },
});

/** How far the ranking of the caller's targets has come. */
export const rankingStatus = operation({
  name: 'matching.rankingStatus',
  http: 'GET /cities/:city/ranking',
  summary: { zh: '排名进度', en: 'How far the ranking has come' },
  input: z.strictObject({}),
  output: z.strictObject({
    targets: z.int().nonnegative(),
    current: z.int().nonnegative(),
    candidates: z.int().nonnegative(),
  }),
  may: readersOfCity,
});

/** What has many targets ranked anew: weights went live (which version of them), or candidates changed. */
export const rankingCause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weights'), version: id }),
  z.strictObject({ kind: z.literal('candidates') }),
]);
export type RankingCause = z.output<typeof rankingCause>;

/**
 * 批量重排: many targets of a city ranked anew for one cause. `done` of `total` have a ranking at least as new as the
 * run asked for; it never falls, and reaches `total` in the moment that the run is finished.
 */
export const rankingRun = z.strictObject({
  id,
  cause: rankingCause,
  total: z.int().positive(),
  done: z.int().nonnegative(),
  startedAt: moment,
  finishedAt: moment.optional(),
});
export type RankingRun = z.output<typeof rankingRun>;

/** The runs of the caller's city, the newest first. Those after changes of candidates are kept for a week. */
export const listRankingRuns = operation({
  name: 'matching.listRankingRuns',
  http: 'GET /cities/:city/ranking/runs',
  summary: { zh: '批量重排', en: 'Runs that rank many targets anew, with their cause and progress, the newest first' },
  input: z.strictObject(pageInput),
  output: pageOf(rankingRun),
  may: readersOfCity,
});

/** A run started, came further or finished; told at most a few times a second. */
export const rankingProgressed = streamedEvent('events.ranking.progressed', 'ranking.progress', rankingRun.shape);

/** A new ranking of a target is stored. */
export const suggestionsReady = streamedEvent('events.suggestions.ready', 'suggestions.ready', {
  targetKind,
  targetId: id,
  version,
  scoredAt: moment,
});
const decided = {
  decision: decision.extend({ decidedBy: actorRefOfEvent }),
  targetId: id,
  candidate: z.strictObject({ kind: candidateKind, id, name: line(200) }),
};
/** An officer decided. */
export const suggestionDecided = streamedEvent('events.suggestion.decided', 'suggestion.decided', decided);
/** An officer took a decision back. */
export const decisionUndone = streamedEvent('events.decision.undone', 'decision.undone', decided);
