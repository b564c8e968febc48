import { z } from 'zod';
import { user } from './accounts.js';
import { operation } from './operation.js';
import { adminsOfCity } from './roles.js';
import { id, text } from './values.js';

/** Why it was done, for the audit. */
const about = { id, note: text(500) };

/**
 * What an administrator does to the account of somebody else. `forbidden`: `somebody-else` for the own one, `platform-admin` for that of
 * a platform administrator. A password and a second factor are reset by two different people, unless the person has signed in with the
 * new one of the first: `second-person`. Whoever belongs to other cities too is reset by a platform administrator: `conflict` (`one-city`).
 */
export const resetPassword = operation({
  name: 'accounts.resetPassword',
  http: 'POST /cities/:city/users/:id/password-reset',
  status: 201,
  summary: { zh: '重置密码', en: 'Give somebody a first password anew, shown once; ends all sessions' },
  input: z.strictObject(about),
  output: z.strictObject({ user, password: z.string() }),
  may: adminsOfCity,
  audit: { zh: '重置密码', en: 'Reset the password of a person' },
  secrets: ['password'],
});

/** For a phone that is lost: the person sets a factor up anew. `conflict` (`none`) where there is none. Otherwise as {@link resetPassword}. */
export const resetSecondFactor = operation({
  name: 'accounts.resetSecondFactor',
  http: 'POST /cities/:city/users/:id/second-factor-reset',
  summary: { zh: '重置二次验证', en: 'Take away a lost second factor; ends all sessions' },
  input: z.strictObject(about),
  output: user,
  may: adminsOfCity,
  audit: { zh: '重置二次验证', en: 'Took away the second factor of a person' },
});

/** The person may sign in again. Errors as {@link resetPassword}, but for people of other cities too. */
export const endSessionsOf = operation({
  name: 'accounts.endSessionsOf',
  http: 'POST /cities/:city/users/:id/sign-out',
  summary: { zh: '结束其全部会话', en: 'End all sessions of a person' },
  input: z.strictObject(about),
  output: z.strictObject({ id, ended: z.int().nonnegative() }),
  may: adminsOfCity,
  audit: { zh: '结束其全部会话', en: 'Ended all sessions of a person' },
});
