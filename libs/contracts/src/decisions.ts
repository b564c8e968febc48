import { z } from 'zod';
import { actorRef, actorRefOfEvent } from './actors.js';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { patterns } from './patterns.js';
import { officersOfCity } from './roles.js';
import { type SuggestionState, suggestion } from './suggestions.js';
import { calendarDay, candidateKind, id, line, moment, text, version } from './values.js';

export const verdict = z.enum(['accept', 'reject', 'later']);
export type Verdict = z.output<typeof verdict>;

/** Each city has its own codes, see `matching.listReasons`. */
export const reasonCode = z.string().min(1).max(40).regex(patterns.decisionReason.regex);

/** A field of a candidate's record that a decision reason can call wrong. */
export const dataField = z.enum(['industries', 'products', 'size', 'seat', 'contact']);

export const stateAfter = { accept: 'accepted', reject: 'rejected', later: 'later' } as const satisfies Readonly<
  Record<Verdict, SuggestionState>
>;

/** A suggestion that was put off still waits for a decision. */
export function isUndecided(state: SuggestionState): boolean {
  return state === 'open' || state === 'later';
}

/** How long a decision can be taken back, in ms. */
export const UNDO_WITHIN_MS = 24 * 60 * 60 * 1_000;

/** 评审意见: an officer's decision on a suggestion. A second accept or reject is a `conflict`. */
export const decision = z.strictObject({
  id,
  suggestionId: id,
  verdict,
  reason: reasonCode,
  note: z.string().optional(),
  /** Only with `later`: put off until this day. */
  until: z.iso.date().optional(),
  decidedBy: actorRef,
  decidedAt: moment,
  /** The ranking that the officer saw. */
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
    until: calendarDay.optional(),
  }),
  output: decision,
  may: officersOfCity,
  audit: { zh: '评审匹配建议', en: 'Decided on a suggestion' },
});

/** Withdraws the engagement too, if it was not taken further; `conflict` after {@link UNDO_WITHIN_MS}. */
export const undoDecision = operation({
  name: 'matching.undoDecision',
  http: 'POST /cities/:city/suggestions/:suggestionId/undo',
  summary: { zh: '撤销评审', en: 'Take back the newest decision, within 24 hours' },
  input: z.strictObject({ suggestionId: id }),
  output: suggestion,
  may: officersOfCity,
  audit: { zh: '撤销评审', en: 'Took a decision back' },
});

const decided = {
  decision: decision.extend({ decidedBy: actorRefOfEvent }),
  targetId: id,
  candidate: z.strictObject({ kind: candidateKind, id, name: line(200) }),
  dataField: dataField.optional(),
};
export const suggestionDecided = streamedEvent('events.suggestion.decided', 'suggestion.decided', decided);
export const decisionUndone = streamedEvent('events.decision.undone', 'decision.undone', {
  ...decided,
  undoneAt: moment.optional(),
});
