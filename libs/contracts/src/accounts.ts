import { z } from 'zod';
import type { Actor } from './actors.js';
import { CATALOGUE } from './message.js';
import { leave } from './offices.js';
import { NO_ACT, operation } from './operation.js';
import { adminsOfCity, oneself, partyRole, role, staffRole } from './roles.js';
import { cityCode, id, line, moment, pageInput, pageOf, version } from './values.js';

/** Lower-case, so that nobody is two people by a capital letter. */
export const login = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._@-]{2,63}$/);

/** At least twelve characters and no other rule: length is what protects (NIST SP 800-63B, 3.1.1.2). */
export const newPassword = z.string().min(12).max(256);

const onBehalf = {
  rule: 'represents',
  message: {
    zh: '企业、高校院所、投资机构的人员须代表该市的一家机构，工作人员不代表任何机构',
    en: 'Who is of an enterprise, institution or investor speaks for one in a city; staff speaks for none',
  },
};

/**
 * What somebody is in a city, or with `*` in the whole installation; within an office if one is named. Whoever has a role
 * of those whom a city courts `represents` an organisation or institution, at most one in a city.
 */
export const membership = z
  .strictObject({
    city: z.union([cityCode, z.literal(CATALOGUE)]),
    role: role.exclude(['visitor']),
    office: id.optional(),
    represents: id.optional(),
  })
  .refine(
    ({ city, role: as, represents }) =>
      represents === undefined
        ? !partyRole.safeParse(as).success
        : city !== CATALOGUE && partyRole.safeParse(as).success,
    { path: ['represents'], params: onBehalf },
  );
export type Membership = z.output<typeof membership>;

/** What somebody is in a city by these memberships; where no city is named, anywhere. Who is nothing there is a visitor. */
export function standingIn(
  city: string | undefined,
  memberships: readonly Membership[],
): Pick<Actor, 'roles' | 'office' | 'represents'> {
  const here = memberships.filter((one) => city === undefined || one.city === city || one.city === CATALOGUE);
  const roles = [...new Set(here.map(({ role: as }) => as))];
  const office = here.find((one) => one.office !== undefined)?.office;
  const represents = here.find((one) => one.city === city && one.represents !== undefined)?.represents;
  return {
    roles: roles.length === 0 ? ['visitor'] : roles,
    ...(office !== undefined && { office }),
    ...(represents !== undefined && { represents }),
  };
}

/** A person who can sign in. Nothing here tells passwords or keys. */
export const user = z.strictObject({
  id,
  login: z.string(),
  name: line(64),
  memberships: z.array(membership),
  isActive: z.boolean(),
  /** Until the first own password the person may do nothing else. */
  mustChangePassword: z.boolean(),
  hasSecondFactor: z.boolean(),
  /** One of the people of the sample, whom a click signs in. */
  sample: z.literal(true).optional(),
  version,
  createdAt: moment,
  /** Absent for whoever never signed in, and where that was before it was written down. */
  lastSignInAt: moment.optional(),
});
export type User = z.output<typeof user>;

/** `mustSetUpSecondFactor`: a role of the person calls for one, and until there is one nothing else may be done. */
const userSignedIn = user.extend({ mustSetUpSecondFactor: z.boolean() });
export type UserSignedIn = z.output<typeof userSignedIn>;

/** `access` is a signed token for {@link ACCESS_MINUTES}; `refresh` renews it once. */
export const signedIn = z.strictObject({
  access: z.string(),
  accessUntil: moment,
  refresh: z.string(),
  refreshUntil: moment,
  user: userSignedIn,
});
export type SignedIn = z.output<typeof signedIn>;

export const ACCESS_MINUTES = 10;

/** How access tokens are signed and read (RFC 7519, RFC 8725). */
export const ACCESS_TOKEN = { algorithm: 'HS256', issuer: 'queqiao-accounts', audience: 'queqiao-gateway' } as const;

/** What an access token says of the person, besides `sub`, the id. */
export const accessClaims = z.object({
  sub: id,
  name: line(64),
  session: id,
  memberships: z.array(membership),
  mustChangePassword: z.boolean(),
  mustSetUpSecondFactor: z.boolean(),
});
export type AccessClaims = z.output<typeof accessClaims>;

/** From where a session is used. */
const client = { address: z.string().max(64), agent: z.string().max(300) };

/** Of an authenticator app, or a recovery code, which works once. */
export const secondFactorCode = z.string().trim().min(1).max(32);

/**
 * `unauthenticated`: `credentials` for an unknown login and a wrong password alike, `second-factor` when after the right
 * password a code is missing, wrong or used already, `attempts` after too many tries from an address or at an account, with the seconds to wait.
 */
export const signIn = operation({
  name: 'accounts.signIn',
  summary: { zh: '登录', en: 'Open a session with login, password and, where it is set up, a second factor' },
  input: z.strictObject({ login, password: z.string().max(256), code: secondFactorCode.optional(), ...client }),
  output: signedIn,
  may: oneself,
  audit: { zh: '登录', en: 'Signed in' },
  secrets: ['access', 'refresh'],
});

/** Of whoever makes an account of their own. */
export const newcomer = { login, name: line(64), password: newPassword };

/**
 * Somebody new, a visitor in every city, who is signed in by it. `unauthenticated` (`attempts`) after too many from an
 * address, taken or not; `conflict` (`unique`) for a taken login; `forbidden` (`open`) where the installation takes nobody so.
 */
export const signUp = operation({
  name: 'accounts.signUp',
  summary: { zh: '注册账号', en: 'Make an account with a password of one’s own' },
  input: z.strictObject({ ...newcomer, ...client }),
  output: signedIn,
  may: oneself,
  audit: { zh: '注册账号', en: 'Made an account' },
  secrets: ['access', 'refresh'],
});

/** Only where the installation holds the sample. */
export const signInAsSample = operation({
  name: 'accounts.signInAsSample',
  summary: { zh: '以示例人员登录', en: 'Open a session as one of the people of the sample' },
  input: z.strictObject({ login, ...client }),
  output: signedIn,
  may: oneself,
  audit: { zh: '以示例人员登录', en: 'Signed in as one of the sample' },
  secrets: ['access', 'refresh'],
});

/** Those whom a click signs in: none outside the sample. */
export const listSamplePeople = operation({
  name: 'accounts.listSamplePeople',
  summary: { zh: '示例人员', en: 'The people of the sample' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(user) }),
  may: oneself,
});

/** `unauthenticated` for a token that is unknown, too old, or used before: then all of the person's sessions end. */
export const refreshSession = operation({
  name: 'accounts.refreshSession',
  summary: { zh: '续期会话', en: 'Renew a session: the token given is used up' },
  input: z.strictObject({ refresh: z.string().max(200), ...client }),
  output: signedIn,
  may: oneself,
  audit: NO_ACT,
});

/** Does nothing for a token that is unknown. */
export const signOut = operation({
  name: 'accounts.signOut',
  summary: { zh: '退出登录', en: 'End the session of a refresh token' },
  input: z.strictObject({ refresh: z.string().max(200) }),
  output: z.strictObject({}),
  may: oneself,
  audit: { zh: '退出登录', en: 'Signed out' },
});

export const getMe = operation({
  name: 'accounts.getMe',
  http: 'GET /me',
  summary: { zh: '当前用户', en: 'Who is signed in' },
  input: z.strictObject({}),
  output: user,
  may: oneself,
});

/** `invalid` (`present`) for a wrong present password. Ends all other sessions. */
export const changePassword = operation({
  name: 'accounts.changePassword',
  http: 'PUT /me/password',
  summary: { zh: '修改密码', en: 'Change the own password' },
  input: z.strictObject({ present: z.string().max(256), next: newPassword }),
  output: user,
  may: oneself,
  audit: { zh: '修改密码', en: 'Changed the own password' },
});

/** `conflict` (`one`) where there is one. Not idempotent: each time begins anew, and nothing counts before the confirmation. */
export const startSecondFactor = operation({
  name: 'accounts.startSecondFactor',
  http: 'POST /me/second-factor',
  status: 201,
  summary: {
    zh: '开始设置二次验证',
    en: 'Begin to set up a second factor: a secret for an authenticator app (RFC 6238)',
  },
  input: z.strictObject({}),
  /** The secret in base32, and the same as an address that authenticator apps open. Shown once. */
  output: z.strictObject({ secret: z.string(), uri: z.string() }),
  may: oneself,
  audit: { zh: '开始设置二次验证', en: 'Began to set up a second factor' },
  secrets: ['secret', 'uri'],
});

/**
 * `conflict` (`one`) where there is one, (`started`) where none was begun; `invalid` (`second-factor`) for a wrong code.
 * Ends all other sessions. The recovery codes are shown once, and each signs in once.
 */
export const confirmSecondFactor = operation({
  name: 'accounts.confirmSecondFactor',
  http: 'POST /me/second-factor/confirmation',
  status: 201,
  summary: { zh: '启用二次验证', en: 'Set up the second factor by a first code: answers the recovery codes' },
  input: z.strictObject({ code: secondFactorCode }),
  output: z.strictObject({ user, recoveryCodes: z.array(z.string()) }),
  may: oneself,
  audit: { zh: '启用二次验证', en: 'Set up a second factor' },
  secrets: ['recoveryCodes'],
});

/** `conflict` (`none`) where there is none; `invalid` (`present`, `second-factor`). Tries count as those of a sign-in. */
export const removeSecondFactor = operation({
  name: 'accounts.removeSecondFactor',
  // Not DELETE, whose input travels in the address: addresses are logged.
  http: 'POST /me/second-factor/removal',
  summary: { zh: '停用二次验证', en: 'Remove the second factor, by the password and a code' },
  input: z.strictObject({ password: z.string().max(256), code: secondFactorCode }),
  output: user,
  may: oneself,
  audit: { zh: '停用二次验证', en: 'Removed the second factor' },
});

export const session = z.strictObject({
  id,
  address: z.string(),
  agent: z.string(),
  createdAt: moment,
  usedAt: moment,
  /** The one that asks. */
  isPresent: z.boolean(),
});

export const listSessions = operation({
  name: 'accounts.listSessions',
  http: 'GET /me/sessions',
  summary: { zh: '我的会话', en: 'Where one is signed in, the last used first' },
  input: z.strictObject({}),
  output: z.strictObject({ items: z.array(session) }),
  may: oneself,
});

export const endSession = operation({
  name: 'accounts.endSession',
  http: 'DELETE /me/sessions/:id',
  summary: { zh: '结束会话', en: 'End one of the own sessions' },
  input: z.strictObject({ id }),
  output: z.strictObject({}),
  may: oneself,
  audit: { zh: '结束会话', en: 'Ended a session' },
});

/** As an administrator of a city reads it. `leave`: the present or the next one there. */
export const listedUser = user.extend({ leave: leave.optional() });
export type ListedUser = z.output<typeof listedUser>;

export const listUsers = operation({
  name: 'accounts.listUsers',
  http: 'GET /cities/:city/users',
  summary: { zh: '用户列表', en: 'Who belongs to the city, or to all cities' },
  input: z.strictObject({
    ...pageInput,
    /** Part of the name or of the login. */
    search: line(64).optional(),
    role: role.exclude(['visitor']).optional(),
    state: z.enum(['active', 'disabled']).optional(),
  }),
  output: pageOf(listedUser),
  may: adminsOfCity,
});

/** What is returned once, for the new person alone. */
export const invited = z.strictObject({ user, password: z.string() });

/** `conflict` (`unique`) for a taken login. The first password is shown once and must be changed at the first sign-in. */
export const addUser = operation({
  name: 'accounts.addUser',
  http: 'POST /cities/:city/users',
  status: 201,
  summary: { zh: '新增用户', en: 'Add a person to the city, with a first password that is shown once' },
  input: z.strictObject({
    login,
    name: line(64),
    roles: z.array(staffRole).min(1).max(6),
    office: id.optional(),
  }),
  output: invited,
  may: adminsOfCity,
  audit: { zh: '新增用户', en: 'Added a person' },
  secrets: ['password'],
});

/**
 * Changes what somebody is in this city. Nobody changes themselves. Who is given roles speaks for nobody in this city any more.
 * `conflict` if the stored version is not `version`, (`represents`) where the roles are of all cities and the person speaks for somebody in one.
 */
export const updateUser = operation({
  name: 'accounts.updateUser',
  http: 'PATCH /cities/:city/users/:id',
  summary: { zh: '修改用户', en: 'Change what a person may do in the city, or let the person in no longer' },
  input: z.strictObject({
    id,
    version: version.optional(),
    patch: z
      .strictObject({
        name: line(64),
        roles: z.array(staffRole).max(6),
        office: id.nullable(),
        isActive: z.boolean(),
      })
      .partial(),
  }),
  output: user,
  may: adminsOfCity,
  audit: { zh: '修改用户', en: 'Changed a person' },
});
