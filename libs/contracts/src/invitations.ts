import { z } from 'zod';
import { login, newPassword, signedIn, user } from './accounts.js';
import { actorRef } from './actors.js';
import { operation } from './operation.js';
import { adminsOfCity, officersOfCity, oneself, partyRole, staffRole } from './roles.js';
import { cityCode, id, line, moment, pageInput, pageOf } from './values.js';

/** In days; after that the code opens nothing. */
export const INVITATION_DAYS = { most: 30, usual: 7 } as const;
const days = z.int().min(1).max(INVITATION_DAYS.most).default(INVITATION_DAYS.usual);

/** Letters and digits as they are printed; small letters and what separates them do not count. */
export const invitationCode = z.string().trim().min(1).max(64);

/** What a code opens: work for the city, or proof that somebody speaks for an organisation that the city knows. */
const opens = z.discriminatedUnion('for', [
  z.strictObject({ for: z.literal('staff'), roles: z.array(staffRole), office: id.optional() }),
  z.strictObject({ for: z.literal('party'), role: partyRole, represents: id.optional() }),
]);

export const invitationState = z.enum(['open', 'used', 'expired', 'revoked']);

/** 邀请: a code that was handed to one person and works once. The code itself is stored nowhere. */
export const invitation = z.strictObject({
  id,
  /** Whom it is meant for. */
  name: line(120),
  opens,
  state: invitationState,
  createdBy: actorRef,
  createdAt: moment,
  expiresAt: moment,
  usedAt: moment.optional(),
  usedBy: actorRef.optional(),
});
export type Invitation = z.output<typeof invitation>;

/** The code is shown this once. */
export const newInvitation = z.strictObject({ id, invitation, code: z.string() });

/** The roles are the person's from the moment at which the code is used. Not idempotent: the code is stored nowhere. */
export const inviteStaff = operation({
  name: 'accounts.inviteStaff',
  http: 'POST /cities/:city/invitations',
  status: 201,
  summary: { zh: '邀请同事', en: 'Invite a person to work for the city: a code that works once' },
  input: z.strictObject({
    name: line(64),
    roles: z.array(staffRole).min(1).max(6),
    office: id.optional(),
    days,
  }),
  output: newInvitation,
  may: adminsOfCity,
  audit: { zh: '邀请同事', en: 'Invited a person to work for the city' },
  secrets: ['code'],
});

/** The code proves no more than that an officer gave it to whoever shows it. Not idempotent, as the other. */
export const inviteParty = operation({
  name: 'accounts.inviteParty',
  http: 'POST /cities/:city/party-invitations',
  status: 201,
  summary: {
    zh: '邀请企业、高校或投资机构',
    en: 'Invite an enterprise, institution or investor: a code that proves itself once when it registers',
  },
  input: z.strictObject({ name: line(120), role: partyRole, represents: id.optional(), days }),
  output: newInvitation,
  may: officersOfCity,
  audit: { zh: '邀请企业、高校或投资机构', en: 'Invited somebody whom the city courts' },
  secrets: ['code'],
});

export const listInvitations = operation({
  name: 'accounts.listInvitations',
  http: 'GET /cities/:city/invitations',
  summary: { zh: '邀请列表', en: 'The invitations of a city, the last first; of colleagues for administrators alone' },
  input: z.strictObject(pageInput),
  output: pageOf(invitation),
  may: officersOfCity,
});

/** `conflict` (`open`) for one that was used. That of a colleague is revoked by an administrator. */
export const revokeInvitation = operation({
  name: 'accounts.revokeInvitation',
  http: 'DELETE /cities/:city/invitations/:id',
  summary: { zh: '撤回邀请', en: 'Let a code open nothing any more' },
  input: z.strictObject({ id }),
  output: invitation,
  may: officersOfCity,
  audit: { zh: '撤回邀请', en: 'Revoked an invitation' },
});

/** What whoever holds a code is told of it. */
export const invitationTold = z.strictObject({ city: cityCode, name: line(120), opens, expiresAt: moment });
export type InvitationTold = z.output<typeof invitationTold>;

const address = z.string().max(64);

/** Who accepts, besides from where. */
export const acceptance = { code: invitationCode, login, name: line(64), password: newPassword };

/**
 * Uses nothing up. `not_found` (`code`) alike for a code that never was, was used, was revoked or is over; `unauthenticated`
 * (`attempts`) after too many of these from an address.
 */
export const checkInvitation = operation({
  name: 'accounts.checkInvitation',
  summary: { zh: '查看邀请', en: 'What a code opens' },
  input: z.strictObject({ code: invitationCode, address }),
  output: invitationTold,
  may: oneself,
});

/** Somebody new, who is signed in by it. `conflict` (`unique`) for a taken login, which uses nothing up. */
export const acceptInvitation = operation({
  name: 'accounts.acceptInvitation',
  summary: { zh: '接受邀请', en: 'Become a person of the city by a code, with a password of one’s own' },
  input: z.strictObject({ ...acceptance, address, agent: z.string().max(300) }),
  output: signedIn,
  may: oneself,
  audit: { zh: '接受邀请', en: 'Accepted an invitation' },
  secrets: ['access', 'refresh'],
});

/**
 * As {@link acceptInvitation} for who has an account already. Nobody takes an invitation of their own: `forbidden`; nor one by which
 * they would work for a city in which they speak for somebody whom it courts: `conflict` (`represents`). Ends all sessions.
 */
export const joinByInvitation = operation({
  name: 'accounts.joinByInvitation',
  http: 'POST /me/invitations',
  status: 201,
  summary: { zh: '凭邀请加入', en: 'Join a city by a code that was handed to oneself' },
  input: z.strictObject({ code: invitationCode }),
  output: user,
  may: oneself,
  audit: { zh: '凭邀请加入', en: 'Joined a city by an invitation' },
});

/**
 * For the service that keeps registrations: the code of a party, used up for one registration of who asks, in the city of the
 * context. The same code for the same registration gets the same answer; `conflict` (`of-invitation`) for another `role` than that of
 * the code, which uses nothing up; otherwise errors as {@link checkInvitation}.
 */
export const useInvitation = operation({
  name: 'accounts.useInvitation',
  summary: { zh: '以邀请码作证明', en: 'Use up a code as the proof of a registration' },
  input: z.strictObject({ code: invitationCode, role: partyRole, registration: id }),
  output: z.strictObject({ id, role: partyRole, represents: id.optional(), createdBy: actorRef }),
  may: oneself,
  audit: { zh: '以邀请码作证明', en: 'Used an invitation as a proof' },
});
