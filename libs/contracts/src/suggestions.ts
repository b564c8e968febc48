import { z } from 'zod';
import { streamedEvent } from './message.js';
import { operation } from './operation.js';
import { ground } from './provenance.js';
import { readersOfCity } from './roles.js';
import { toldSignal } from './signals.js';
import {
  bilingual,
  candidateKind,
  cityCode,
  divisionCode,
  id,
  line,
  listScope,
  moment,
  pageInput,
  partialDate,
  scope,
  source,
  unit,
  version,
} from './values.js';

export const targetKind = z.enum(['industry', 'need']);

/**
 * What a statement rests on: a field of a record, who states it, where that can be opened, and its date (absent: undated).
 * `inferred`: no source states it; then `from` tells what it was inferred from, and link and date are of that.
 */
export const evidence = z.strictObject({
  record: z.string(),
  field: z.string(),
  value: z.string().optional(),
  valueEn: z.string().optional(),
  source: z.string().optional(),
  sourceEn: z.string().optional(),
  link: z.url({ protocol: /^https?$/ }).optional(),
  date: partialDate.optional(),
  inferred: z.literal(true).optional(),
  from: ground.optional(),
});
export type Evidence = z.output<typeof evidence>;

/** What fits, what is feasible, what is wanted, who knows whom, what may go wrong. */
export const factorGroup = z.enum(['fit', 'feasibility', 'intent', 'relationship', 'risk']);

/**
 * 得分构成: what a factor adds to or takes from the score, against what somebody of whom nothing is known would get:
 * `points` = `weight` (share) × (`value` − base rate). Unknown: `value` is the base rate, so `points` is 0.
 * The suggestion's `base` and the points of all factors add up to its score.
 */
export const contribution = z.strictObject({
  factor: z.string(),
  group: factorGroup,
  known: z.boolean(),
  value: unit,
  weight: unit,
  points: z.number().min(-1).max(1),
  text: bilingual,
  evidence: z.array(evidence),
});
export type Contribution = z.output<typeof contribution>;

export const suggestionState = z.enum(['open', 'accepted', 'rejected', 'later']);
export type SuggestionState = z.output<typeof suggestionState>;

/** What brings a candidate back: changes since it was rejected, or that the day came until which it was put off (`due`). */
export const returnCause = z.enum(['new-need', 'new-funding', 'new-product', 'new-weights', 'due']);
export type ReturnCause = z.output<typeof returnCause>;

export const returned = z.strictObject({ because: returnCause, at: moment, record: z.string(), text: bilingual });
export type Returned = z.output<typeof returned>;

/** Shown too often (`capped`), or brought forward as small or new (`floor`). */
export const exposureRule = z.strictObject({ kind: z.enum(['capped', 'floor']), text: bilingual });
export type ExposureRule = z.output<typeof exposureRule>;

/** What a candidate has in the city: its seat, a site, or an organisation that it owns (`owned`). */
export const presence = z.strictObject({
  kind: z.enum(['seat', 'site', 'owned']),
  division: divisionCode,
  text: bilingual,
  since: partialDate.optional(),
  source: source.optional(),
});
export type Presence = z.output<typeof presence>;

export const namedCandidate = z.strictObject({ id, name: z.string(), nameEn: z.string().optional() });

/**
 * `base`: the score of somebody of whom nothing is known. `fit`, and `intent` of both sides: the mean of the known factors of the
 * group, absent if none is known. `coverage`: share of the weights with known facts. `weak`: no known fact of the fit is above its floor;
 * a mandate in the target's trade counts as one.
 */
export const scores = {
  score: unit,
  base: unit,
  fit: unit.optional(),
  intent: unit.optional(),
  coverage: unit,
  weak: z.boolean(),
};

/** 匹配建议: a ranked candidate for a target. `rank` counts from 1 within its list, weak ones included. */
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
    /** Only in the list of those already in the city. */
    presence: z.array(presence).optional(),
  }),
  rank: z.int().positive(),
  ...scores,
  contributions: z.array(contribution),
  /** The newest that speaks to the target: in force, seen by the city, and of its trade or of none. Absent: none is known. */
  signal: toldSignal.optional(),
  state: suggestionState,
  /** Only with the state `later`. */
  until: z.iso.date().optional(),
  /** Absent again after the next decision. */
  returned: returned.optional(),
  /** Where it is shown, from 1; absent if no rule of exposure moved anything. */
  position: z.int().positive().optional(),
  exposure: exposureRule.optional(),
  ranking: z.strictObject({ version, weightSet: z.string(), scoredAt: moment }),
});
export type Suggestion = z.output<typeof suggestion>;

/** Throws `conflict` for overseas candidates where the city has not switched them on. */
export const listSuggestions = operation({
  name: 'matching.listSuggestions',
  http: 'GET /cities/:city/targets/:targetId/suggestions',
  summary: { zh: '匹配建议', en: 'Ranked candidates of one kind for a target, with the contributions to their scores' },
  input: z.strictObject({
    targetId: id,
    candidateKind,
    scope: listScope.default('domestic'),
    state: suggestionState.optional(),
    /** Only those whose newest signal became known after this moment. */
    signalSince: moment.optional(),
    /** `signal`: by the date of the newest signal, those without one last. */
    order: z.enum(['rank', 'signal']).default('rank'),
    /** Weak ones that nobody has decided on are hidden by default. */
    weak: z.enum(['hidden', 'shown']).default('hidden'),
    ...pageInput,
  }),
  output: z.strictObject({
    items: z.array(suggestion),
    next: z.string().optional(),
    /** How many weak ones nobody has decided on, of the at most 50 that are kept: so many are hidden. */
    weak: z.int().nonnegative(),
    rankedAt: moment.optional(),
    /** False while a newer ranking is under way. */
    current: z.boolean(),
  }),
  // No party: who is suggested stays unknown to the one who asks until the city releases it.
  may: readersOfCity,
});

/** Put-off suggestions whose day has come, over all targets, and how many there are. */
export const listDueSuggestions = operation({
  name: 'matching.listDueSuggestions',
  http: 'GET /cities/:city/suggestions/due',
  summary: { zh: '到期再议', en: 'Suggestions that were put off and whose day has come' },
  input: z.strictObject(pageInput),
  output: z.strictObject({ items: z.array(suggestion), next: z.string().optional(), total: z.int().nonnegative() }),
  may: readersOfCity,
});

export const suggestionsReady = streamedEvent('events.suggestions.ready', 'suggestions.ready', {
  targetKind,
  targetId: id,
  version,
  scoredAt: moment,
});

/** 新信号: something new was signalled of a candidate whom the city accepted. */
export const acceptedSignalled = streamedEvent('events.suggestion.signalled', 'suggestion.signalled', {
  suggestionId: id,
  targetId: id,
  candidate: namedCandidate.extend({ kind: candidateKind }),
  signal: toldSignal,
});
