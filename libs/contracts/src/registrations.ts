import { z } from 'zod';
import { actorRef } from './actors.js';
import { organisation } from './enterprises.js';
import { invitationCode } from './invitations.js';
import { event, streamedEvent } from './message.js';
import { operation } from './operation.js';
import { registrationState } from './record-states.js';
import { officersOfCity, oneself, partyRole } from './roles.js';
import { sentFile, servedFile } from './sent-files.js';
import { bilingual, cityCode, divisionCode, id, line, moment, pageInput, pageOf, text, version } from './values.js';

export { type RegistrationState, registrationState } from './record-states.js';

/** What an organisation is called and where it sits: enough to find the own one. */
export const foundParty = z.strictObject({
  id,
  name: line(200),
  role: partyRole,
  division: divisionCode.optional(),
});
export type FoundParty = z.output<typeof foundParty>;

/**
 * Up to ten whom the city knows, by a part of the name or the whole credit code; of the record nothing else. Of enterprises, of
 * investors or of institutions.
 */
export const findParty = operation({
  name: 'enterprises.findParty',
  http: 'GET /cities/:city/parties',
  summary: { zh: '查找本单位', en: 'Find the own organisation by name or credit code' },
  input: z.strictObject({ role: partyRole, name: line(80).min(2) }),
  output: z.strictObject({ items: z.array(foundParty).max(10) }),
  may: oneself,
});

/** The own organisation: one on record, or one that the city does not know yet. An institution has to be on record. */
const askedParty = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('known'), id }),
  z.strictObject({
    kind: z.literal('new'),
    name: line(200),
    creditCode: organisation.shape.creditCode,
    division: divisionCode.optional(),
  }),
]);
export type AskedParty = z.output<typeof askedParty>;

/** How the applicant shows to speak for the organisation: a code from the city, the licence, or a call by an officer. */
const givenProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invitation'), code: invitationCode }),
  z.strictObject({ kind: z.literal('licence'), file: sentFile }),
  z.strictObject({ kind: z.literal('call') }),
]);
export type GivenProof = z.output<typeof givenProof>;

const proof = z.discriminatedUnion('kind', [
  /** `by`: who of the city made the code. */
  z.strictObject({ kind: z.literal('invitation'), by: actorRef, represents: id.optional() }),
  z.strictObject({ kind: z.literal('licence'), name: line(120), bytes: z.int().positive() }),
  z.strictObject({ kind: z.literal('call') }),
]);
export type Proof = z.output<typeof proof>;

/** 入驻申请: somebody asks a city to speak for an organisation. */
export const registration = z.strictObject({
  id,
  city: cityCode,
  state: registrationState,
  role: partyRole,
  /** `id` is missing until a new organisation is approved. */
  party: z.strictObject({
    id: id.optional(),
    name: line(200),
    creditCode: z.string().optional(),
    division: divisionCode.optional(),
    isNew: z.boolean(),
  }),
  applicant: actorRef,
  duty: line(80).optional(),
  /** As 138****1234; gone once the registration is over. */
  phone: z.string().optional(),
  proof,
  note: z.string().optional(),
  /** What the city said last: why it was returned or refused. */
  answer: z.string().optional(),
  answeredBy: actorRef.optional(),
  createdAt: moment,
  /** Since when it is in this state. */
  since: moment,
  version,
});
export type Registration = z.output<typeof registration>;

const given = {
  role: partyRole,
  party: askedParty,
  duty: line(80).optional(),
  /** As people write it; without a country code it is read as Chinese. */
  phone: line(40),
  proof: givenProof,
  note: text(1_000).optional(),
};

/**
 * Of visitors alone: who speaks for somebody in the city or works for it does not ask. `conflict` (`pending`) while another of the
 * same person waits in the city, (`of-invitation`) where the code of an invitation was given for another role; (`unique`) for a new organisation whose credit code is on record, which it names.
 */
export const register = operation({
  name: 'enterprises.register',
  http: 'POST /cities/:city/registrations',
  status: 201,
  summary: { zh: '申请入驻', en: 'Ask to speak for an organisation' },
  input: z.strictObject(given),
  output: registration,
  may: { visitor: 'own' },
  audit: { zh: '申请入驻', en: 'Asked to speak for an organisation' },
});

/**
 * Says all of it anew and hands it in again; an invitation once shown stays shown, and so does its role. `conflict` (`state`) once it is
 * over, (`of-invitation`) for another role than that of the invitation.
 */
export const mendRegistration = operation({
  name: 'enterprises.mendRegistration',
  http: 'PUT /cities/:city/registrations/:id',
  summary: { zh: '修改入驻申请', en: 'Change what was asked and hand it in again' },
  input: z.strictObject({ id, version: version.optional(), ...given, proof: givenProof.optional() }),
  output: registration,
  may: { visitor: 'own' },
  audit: { zh: '修改入驻申请', en: 'Changed a registration' },
});

/** `conflict` (`state`) once it is over. */
export const withdrawRegistration = operation({
  name: 'enterprises.withdrawRegistration',
  http: 'POST /cities/:city/registrations/:id/withdrawal',
  summary: { zh: '撤回入驻申请', en: 'Take a registration back' },
  input: z.strictObject({ id }),
  output: registration,
  may: { visitor: 'own' },
  audit: { zh: '撤回入驻申请', en: 'Took a registration back' },
});

/** The newest first. */
export const listOwnRegistrations = operation({
  name: 'enterprises.listOwnRegistrations',
  http: 'GET /cities/:city/own-registrations',
  summary: { zh: '我的入驻申请', en: 'What one asked oneself' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(registration) }),
  may: oneself,
});

/** Something that an officer should see before answering. `warning`: it speaks against approving. */
const check = z.strictObject({ check: z.string(), warning: z.boolean(), text: bilingual });

const queued = registration.extend({
  checks: z.array(check),
  /** Who speaks for the organisation already. */
  representatives: z.array(actorRef),
  /** Other records of the name or the credit code. */
  duplicates: z.array(z.strictObject({ id, name: line(200) })),
});
export type QueuedRegistration = z.output<typeof queued>;

/** The oldest first. */
export const listRegistrations = operation({
  name: 'enterprises.listRegistrations',
  http: 'GET /cities/:city/registrations',
  summary: { zh: '入驻申请列表', en: 'Who asks to speak for an organisation' },
  input: z.strictObject({ state: registrationState.default('submitted'), ...pageInput }),
  output: pageOf(queued),
  may: officersOfCity,
});

const answering = { id, version: version.optional() };

/** `conflict` (`state`) unless it waits for the city. */
export const returnRegistration = operation({
  name: 'enterprises.returnRegistration',
  http: 'POST /cities/:city/registrations/:id/return',
  summary: { zh: '退回入驻申请', en: 'Give a registration back, with what is missing' },
  input: z.strictObject({ ...answering, reason: text(1_000) }),
  output: registration,
  may: officersOfCity,
  audit: { zh: '退回入驻申请', en: 'Gave a registration back' },
});

/** `conflict` (`state`) once it is over. */
export const refuseRegistration = operation({
  name: 'enterprises.refuseRegistration',
  http: 'POST /cities/:city/registrations/:id/refusal',
  summary: { zh: '拒绝入驻申请', en: 'Refuse a registration, with the reason' },
  input: z.strictObject({ ...answering, reason: text(1_000) }),
  output: registration,
  may: officersOfCity,
  audit: { zh: '拒绝入驻申请', en: 'Refused a registration' },
});

/**
 * The applicant speaks for the organisation from the next renewal of the session; a new one becomes a record of the city.
 * `note`: how the applicant was checked. `conflict` (`state`) unless it waits for the city, (`confirmed`) where somebody speaks
 * for the organisation already and that was not confirmed, (`unique`) where the credit code was taken meanwhile, (`works-for-city`) where
 * the applicant works for the city by now, (`withdrawn`) where the organisation was taken back meanwhile.
 */
export const approveRegistration = operation({
  name: 'enterprises.approveRegistration',
  http: 'POST /cities/:city/registrations/:id/approval',
  summary: { zh: '批准入驻申请', en: 'Let the applicant speak for the organisation' },
  input: z.strictObject({ ...answering, note: text(1_000), confirmed: z.boolean().default(false) }),
  output: registration,
  may: officersOfCity,
  audit: { zh: '批准入驻申请', en: 'Let somebody speak for an organisation' },
});

/** To call the applicant. `note`: why. `conflict` (`state`) once it is over, when the phone is kept no longer. */
export const revealApplicant = operation({
  name: 'enterprises.revealApplicant',
  http: 'POST /cities/:city/registrations/:id/phone',
  summary: { zh: '查看申请人电话', en: 'Read the phone of an applicant' },
  input: z.strictObject({ id, note: text(500) }),
  output: z.strictObject({ id, phone: z.string() }),
  may: officersOfCity,
  audit: { zh: '查看申请人电话', en: 'Read the phone of an applicant' },
  secrets: ['phone'],
});

/** The file as it was sent. `not_found` where none was sent or it is kept no longer. */
export const getLicence = operation({
  name: 'enterprises.getLicence',
  http: 'GET /cities/:city/registrations/:id/licence',
  summary: { zh: '下载营业执照', en: 'The licence that came with a registration' },
  input: z.strictObject({ id }),
  output: servedFile,
  may: { ...officersOfCity, visitor: 'own' },
});

export const registrationApproved = event(
  'events.registration.approved',
  z.strictObject({ city: cityCode, registration: id, user: actorRef, role: partyRole, represents: id }),
);

/** The whole registration, as the applicant reads it. */
export const registrationAnswered = event('events.registration.answered', z.strictObject({ registration }));

/** For the open pages of officers; of whoever asked it says nothing. */
export const registrationMoved = streamedEvent('events.registration.moved', 'registration', {
  registrationId: id,
  state: registrationState,
});
