import { z } from 'zod';
import { event, request } from './message.js';
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
  text,
  unit,
  version,
} from './values.js';

/** What asks: a priority industry or a need. */
export const targetKind = z.enum(['industry', 'need']);
export type TargetKind = z.output<typeof targetKind>;

/** The record a reason rests on. `inferred` marks a fact that no source states. */
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
 * One factor's part in a score: `value` (0–1) × `weight` (share of all weights) = `contribution`;
 * the contributions add up to the score. An unknown fact counts at the factor's base rate and lowers the coverage.
 */
export const reason = z.strictObject({
  factor: z.string(),
  group: factorGroup,
  known: z.boolean(),
  value: unit,
  weight: unit,
  contribution: z.number(),
  text: bilingual,
  evidence: z.array(evidence),
});
export type Reason = z.output<typeof reason>;

/** Where a suggestion stands with the officers. */
export const suggestionState = z.enum(['open', 'accepted', 'rejected', 'later']);
export type SuggestionState = z.output<typeof suggestionState>;

/** 匹配建议: a ranked candidate for a target, with its reasons. `rank` counts from 1 within its scope. */
export const suggestion = z.strictObject({
  id,
  city: cityCode,
  targetId: id,
  candidate: z.strictObject({
    kind: candidateKind,
    id,
    name: line(200),
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
  reasons: z.array(reason),
  state: suggestionState,
  /** Put off until this day; present with the state `later`. */
  until: z.iso.date().optional(),
  /** The ranking that made it: the target's and the weights' versions. */
  ranking: z.strictObject({ version, weightSet: z.string(), scoredAt: moment }),
});
export type Suggestion = z.output<typeof suggestion>;

/** The suggestions of one kind for a target of the caller's city, best first. Domestic ones unless asked otherwise. */
export const listSuggestions = request(
  'matching.listSuggestions',
  z.strictObject({
    targetId: id,
    candidateKind,
    scope: scope.default('domestic'),
    /** Rejected ones are left out unless asked for. */
    state: suggestionState.optional(),
    ...pageInput,
  }),
  z.strictObject({
    items: z.array(suggestion),
    next: z.string().optional(),
    /** The newest ranking of this target; absent before the first. */
    rankedAt: moment.optional(),
    /** False while a newer ranking than the one shown is under way. */
    current: z.boolean(),
  }),
);

export const verdict = z.enum(['accept', 'reject', 'later']);
/** Why an officer decided so; `other` needs a note. */
export const reasonCode = z.enum([
  'good-fit',
  'known-contact',
  'wrong-industry',
  'too-small',
  'no-expansion',
  'in-talks',
  'conflict',
  'not-now',
  'other',
]);
export type Verdict = z.output<typeof verdict>;
export type ReasonCode = z.output<typeof reasonCode>;

/** The reasons that may stand with a verdict, the usual one first. */
export const reasonsFor: Readonly<Record<Verdict, readonly ReasonCode[]>> = {
  accept: ['good-fit', 'known-contact', 'other'],
  reject: ['wrong-industry', 'too-small', 'no-expansion', 'in-talks', 'conflict', 'other'],
  later: ['not-now', 'no-expansion', 'in-talks', 'other'],
};

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
  decidedBy: z.string(),
  decidedAt: moment,
  /** The number of the ranking that the officer saw, by which its list can be rebuilt. */
  ranking: version.optional(),
});
export type Decision = z.output<typeof decision>;

export const decide = request(
  'matching.decide',
  z.strictObject({
    suggestionId: id,
    verdict,
    reason: reasonCode,
    note: text(1_000).optional(),
    until: z.iso.date().optional(),
  }),
  decision,
);

/**
 * Takes back the newest decision on a suggestion, at most {@link UNDO_WITHIN_MS} after it was given. The suggestion
 * stands again as it stood before, and an engagement that was opened and not taken further is withdrawn.
 */
export const undoDecision = request('matching.undoDecision', z.strictObject({ suggestionId: id }), suggestion);

/** How far the ranking of the caller's targets has come. */
export const rankingStatus = request(
  'matching.rankingStatus',
  z.strictObject({}),
  z.strictObject({ targets: z.int().nonnegative(), current: z.int().nonnegative(), candidates: z.int().nonnegative() }),
);

/** A new ranking of a target is stored. */
export const suggestionsReady = event(
  'events.suggestions.ready',
  z.strictObject({ city: cityCode, targetKind, targetId: id, version, scoredAt: moment }),
);
const decided = z.strictObject({
  decision,
  city: cityCode,
  targetId: id,
  candidate: z.strictObject({ kind: candidateKind, id, name: line(200) }),
});
/** An officer decided. */
export const suggestionDecided = event('events.suggestion.decided', decided);
/** An officer took a decision back. */
export const decisionUndone = event('events.decision.undone', decided);
