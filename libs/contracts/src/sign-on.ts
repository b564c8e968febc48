import { z } from 'zod';
import { signedIn, user } from './accounts.js';
import { invitationCode } from './invitations.js';
import { operation } from './operation.js';
import { adminsOfCity, oneself } from './roles.js';
import { id, line, text } from './values.js';

/** Who somebody is for the provider (`sub` of OpenID Connect Core 1.0, section 2): never the mail address, which changes hands. */
export const subject = line(255);

/** Whether the installation has a provider to sign in at (统一身份认证). */
export const getSignOn = operation({
  name: 'accounts.getSignOn',
  summary: { zh: '是否提供统一身份认证', en: 'Whether there is a provider to sign in at' },
  input: z.strictObject({}),
  output: z.strictObject({ isOffered: z.boolean() }),
  may: oneself,
});

/**
 * Leads to the provider (code flow with PKCE, state and nonce). `browser` is a secret of the browser that begins, which alone can finish, within
 * ten minutes. `not_found` where there is no provider; `unavailable` when it does not answer.
 */
export const startSignOn = operation({
  name: 'accounts.startSignOn',
  summary: { zh: '前往统一身份认证', en: 'Where to send a browser to sign in at the provider' },
  input: z.strictObject({
    browser: z.string().min(32).max(200),
    redirectUri: z.url().max(500),
    invitation: invitationCode.optional(),
  }),
  output: z.strictObject({ url: z.url() }),
  may: {},
});

/**
 * Opens a session for the person whose account is linked to the subject, or whom the invitation of the start lets in and so links.
 * `unauthenticated`: `sign-on` for a return that this browser did not begin, is too late, came twice or is refused by the provider; `linked`
 * for a subject that nobody has linked; `second-factor` for who has one, and signs in with password and code.
 */
export const finishSignOn = operation({
  name: 'accounts.finishSignOn',
  summary: { zh: '以统一身份认证登录', en: 'Open a session with what the provider said' },
  input: z.strictObject({
    browser: z.string().max(200),
    /** At which the provider sent the browser back, with its code and state. */
    url: z.url().max(4_000),
    address: z.string().max(64),
    agent: z.string().max(300),
  }),
  output: signedIn,
  may: {},
  audit: { zh: '以统一身份认证登录', en: 'Signed in at the provider' },
  secrets: ['access', 'refresh'],
  deadlineMs: 15_000,
});

/** Errors as `accounts.resetPassword`; `conflict` (`unique`) for a subject of somebody else. */
export const linkSubject = operation({
  name: 'accounts.linkSubject',
  http: 'PUT /cities/:city/users/:id/subject',
  summary: { zh: '关联统一身份', en: 'Let a person sign in as a subject of the provider; null for none' },
  input: z.strictObject({ id, subject: subject.nullable(), note: text(500) }),
  output: user,
  may: adminsOfCity,
  audit: { zh: '关联统一身份', en: 'Linked a person to a subject of the provider' },
});
