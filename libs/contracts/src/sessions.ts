import { z } from 'zod';
import { login, newcomer, secondFactorCode, signedIn, signUp, user } from './accounts.js';
import { acceptance, acceptInvitation, checkInvitation, invitationCode, invitationTold } from './invitations.js';
import { NO_ACT, operation, STORES_NOTHING } from './operation.js';
import { oneself } from './roles.js';
import { getSignOn } from './sign-on.js';

// The gateway answers these itself, open to whoever is not signed in: what renews a session travels in a cookie that no
// script can read, so no service sees requests of this shape.

/** The access token goes into the header `Authorization: Bearer …` of every other request. */
const opened = signedIn.pick({ access: true, accessUntil: true, user: true });
export type OpenedSession = z.output<typeof opened>;

/** 401 with the rules of `accounts.signIn`. */
export const openSession = operation({
  name: 'gateway.openSession',
  http: 'POST /sessions',
  status: 201,
  summary: { zh: '登录', en: 'Sign in: an access token, and a cookie that renews it' },
  input: z.strictObject({ login, password: z.string().max(256), code: secondFactorCode.optional() }),
  output: opened,
  may: oneself,
  audit: { zh: '登录', en: 'Signed in' },
});

/** Errors as `accounts.signUp`. */
export const openAccount = operation({
  name: 'gateway.openAccount',
  http: 'POST /accounts',
  status: 201,
  summary: signUp.summary,
  input: z.strictObject(newcomer),
  output: opened,
  may: oneself,
  audit: { zh: '注册账号', en: 'Made an account' },
});

/** 401 without a session to renew. */
export const renewSession = operation({
  name: 'gateway.renewSession',
  http: 'POST /sessions/renewal',
  summary: { zh: '续期登录', en: 'A new access token, by the cookie of the session' },
  input: z.strictObject({}),
  output: opened,
  may: oneself,
  audit: NO_ACT,
});

export const closeSession = operation({
  name: 'gateway.closeSession',
  http: 'DELETE /sessions',
  summary: { zh: '退出登录', en: 'Sign out: the session of the cookie ends' },
  input: z.strictObject({}),
  output: z.strictObject({}),
  may: oneself,
  audit: { zh: '退出登录', en: 'Signed out' },
});

export const listSamplePeople = operation({
  name: 'gateway.listSamplePeople',
  http: 'GET /sample-people',
  summary: { zh: '示例人员', en: 'The people of the sample; none where real people work' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(user) }),
  may: oneself,
});

/** 404 where the installation has no people of the sample. */
export const openSampleSession = operation({
  name: 'gateway.openSampleSession',
  http: 'POST /sessions/sample',
  status: 201,
  summary: { zh: '以示例人员登录', en: 'Sign in as one of the people of the sample, without a password' },
  input: z.strictObject({ login }),
  output: opened,
  may: oneself,
  audit: { zh: '以示例人员登录', en: 'Signed in as one of the sample' },
});

/** Not GET, whose input travels in the address: addresses are logged. */
export const checkOpenInvitation = operation({
  name: 'gateway.checkInvitation',
  http: 'POST /invitations/check',
  summary: checkInvitation.summary,
  input: z.strictObject({ code: invitationCode }),
  output: invitationTold,
  may: oneself,
  audit: STORES_NOTHING,
});

/** Errors as `accounts.acceptInvitation`. */
export const acceptOpenInvitation = operation({
  name: 'gateway.acceptInvitation',
  http: 'POST /invitations/acceptance',
  status: 201,
  summary: acceptInvitation.summary,
  input: z.strictObject(acceptance),
  output: opened,
  may: oneself,
  audit: { zh: '接受邀请', en: 'Accepted an invitation' },
});

/** Open to whoever is not signed in; the two pages that a browser is sent to are no operations, as they answer with an address. */
export const getOpenSignOn = operation({
  name: 'gateway.getSignOn',
  http: 'GET /sign-on',
  summary: getSignOn.summary,
  input: getSignOn.input,
  output: getSignOn.output,
  may: oneself,
});

export const ofSessions = [
  getOpenSignOn,
  openSession,
  openAccount,
  renewSession,
  closeSession,
  listSamplePeople,
  openSampleSession,
  checkOpenInvitation,
  acceptOpenInvitation,
];
