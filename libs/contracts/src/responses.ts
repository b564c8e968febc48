import { z } from 'zod';
import { actorRef } from './actors.js';
import { blindProfile } from './blind-profiles.js';
import { introduction } from './introductions.js';
import { operation } from './operation.js';
import { answerersOfNeeds, officersOfCity, readersOfCity } from './roles.js';
import { candidateKind, id, line, moment, pageInput, pageOf, text } from './values.js';

/** A record of the own party that fits a need: with its `id` the party answers. */
const fittingRecord = z.strictObject({ id, kind: candidateKind, name: line(400), nameEn: line(400).optional() });

/** A need of the city without anything that says whose it is. `fits`: the own records that fit, the best first. */
export const fittingNeed = z.strictObject({
  need: blindProfile,
  fits: z.array(fittingRecord).min(1),
  /** The last day on which it is open. */
  expiresOn: z.iso.date().optional(),
});
export type FittingNeed = z.output<typeof fittingNeed>;

/**
 * Those that the own party has not answered, the best fit first, at most 50. Trades are told as exactly as enough organisations
 * share them, by the `leastFitting` of the city; seat, size and words of the enterprise are not told.
 */
export const listFittingNeeds = operation({
  name: 'introductions.listFittingNeeds',
  http: 'GET /cities/:city/fitting-needs',
  summary: { zh: '适合我们的需求', en: 'Needs of the city that fit the own party, without names' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(fittingNeed) }),
  may: answerersOfNeeds,
});

/** `open` until the city introduces the two, declines it, or the party takes it back. */
export const responseState = z.enum(['open', 'introduced', 'declined', 'withdrawn']);
export type ResponseState = z.output<typeof responseState>;

const said = {
  /** What the party can do. Read by the city, and by the one who asked once both agreed. */
  sentence: text(500),
  /** A contact of the own party, which stays with the city. */
  contact: id,
};

const common = {
  id,
  state: responseState,
  ...said,
  by: actorRef,
  at: moment,
  /** The city declined it. */
  declined: z.strictObject({ note: z.string(), by: actorRef, at: moment }).optional(),
};

/** 应答: a party says that it can meet a need. As that party sees it, with what it was told of the need. */
export const ownResponse = z.strictObject({
  ...common,
  need: blindProfile,
  candidate: fittingRecord.omit({ id: true }),
});
export type OwnResponse = z.output<typeof ownResponse>;

/** As the city sees it. */
export const response = z.strictObject({
  ...common,
  need: introduction.shape.need,
  candidate: introduction.shape.candidate.extend({ kind: candidateKind }),
});
export type Response = z.output<typeof response>;

/**
 * `id`: of a record that fits. Another answer to the same need replaces one that is open or was taken back. `not_found` for what
 * does not fit the own party, and for a contact of another; `conflict` (`ended`) once the city introduced or declined it.
 */
export const respond = operation({
  name: 'introductions.respond',
  http: 'POST /cities/:city/fitting-needs/:id/response',
  status: 201,
  summary: { zh: '应答需求', en: 'Say that one can meet a need, with a sentence and a contact' },
  input: z.strictObject({ id, ...said }),
  output: ownResponse,
  may: answerersOfNeeds,
  audit: { zh: '应答需求', en: 'Answered a need' },
});

/** Newest first. */
export const listOwnResponses = operation({
  name: 'introductions.listOwnResponses',
  http: 'GET /cities/:city/own-responses',
  summary: { zh: '我们的应答', en: 'What the own party answered' },
  input: z.strictObject(pageInput),
  output: pageOf(ownResponse),
  may: answerersOfNeeds,
});

/** `conflict` unless it is open. */
export const withdrawResponse = operation({
  name: 'introductions.withdrawResponse',
  http: 'POST /cities/:city/own-responses/:id/withdrawal',
  summary: { zh: '撤回应答', en: 'Take an answer to a need back' },
  input: z.strictObject({ id }),
  output: ownResponse,
  may: answerersOfNeeds,
  audit: { zh: '撤回应答', en: 'Took an answer to a need back' },
});

/** Newest first. Releasing an introduction of the two carries the answer over as the yes of the candidate. */
export const listResponses = operation({
  name: 'introductions.listResponses',
  http: 'GET /cities/:city/responses',
  summary: { zh: '应答列表', en: 'Who says to be able to meet a need' },
  input: z.strictObject({ state: responseState.optional(), ...pageInput }),
  output: pageOf(response),
  may: readersOfCity,
});

/** The party reads the note. `conflict` unless it is open. */
export const declineResponse = operation({
  name: 'introductions.declineResponse',
  http: 'POST /cities/:city/responses/:id/refusal',
  summary: { zh: '婉拒应答', en: 'Decline an answer to a need, and say why' },
  input: z.strictObject({ id, note: text(500) }),
  output: response,
  may: officersOfCity,
  audit: { zh: '婉拒应答', en: 'Declined an answer to a need' },
});
