import { z } from 'zod';
import { actor, actorRef } from './actors.js';
import { operation } from './operation.js';
import { adminsOfCity, staffRole } from './roles.js';
import { id, line, moment, pageInput, pageOf, setOf } from './values.js';

/** What a key begins with, so that one that leaked is found. */
export const KEY_PREFIX = 'qk_';

/** Requests a minute. */
export const KEY_LIMIT = 600;

const days = z.int().min(1).max(366).default(90);

/** What the key may do: what these roles may, or of that only the named operations. */
const scopes = {
  roles: setOf(staffRole, 6, (one) => one).min(1),
  /** By name, such as `enterprises.listNeeds`; absent for all that the roles may. */
  operations: setOf(line(80), 60, (one) => one).optional(),
};

/** 接口密钥: a program of a city. The secret is stored as a hash. */
export const apiKey = z.strictObject({
  id,
  name: line(64),
  ...scopes,
  state: z.enum(['active', 'expired', 'revoked']),
  createdBy: actorRef,
  createdAt: moment,
  expiresAt: moment,
  /** To the minute. */
  lastUsedAt: moment.optional(),
});
export type ApiKey = z.output<typeof apiKey>;

export const listApiKeys = operation({
  name: 'accounts.listApiKeys',
  http: 'GET /cities/:city/api-keys',
  summary: { zh: '接口密钥列表', en: 'The API keys of a city, the last first' },
  input: z.strictObject(pageInput),
  output: pageOf(apiKey),
  may: adminsOfCity,
});

/**
 * `forbidden` (`roles`) for a role that may what the maker may not; `invalid` (`operation`) for one that does not exist or that none of
 * the roles may; `conflict` (`most-keys`). What the maker may do no longer the key does neither. Not idempotent: the secret is shown once.
 */
export const createApiKey = operation({
  name: 'accounts.createApiKey',
  http: 'POST /cities/:city/api-keys',
  status: 201,
  summary: { zh: '新增接口密钥', en: 'Make an API key: its secret is shown once' },
  input: z.strictObject({ name: line(64), ...scopes, days }),
  output: z.strictObject({ id, made: apiKey, secret: z.string() }),
  may: adminsOfCity,
  audit: { zh: '新增接口密钥', en: 'Made an API key' },
  secrets: ['secret'],
});

/** At once: each request of a key asks anew. */
export const revokeApiKey = operation({
  name: 'accounts.revokeApiKey',
  http: 'DELETE /cities/:city/api-keys/:id',
  summary: { zh: '停用接口密钥', en: 'Let a key in no longer' },
  input: z.strictObject({ id }),
  output: apiKey,
  may: adminsOfCity,
  audit: { zh: '停用接口密钥', en: 'Revoked an API key' },
});

/**
 * For the gateway: who acts by a secret, in which city. `unauthenticated`: `key` for one that is unknown, over or revoked, or whose maker may
 * nothing any more; `attempts` beyond {@link KEY_LIMIT} requests a minute.
 */
export const useApiKey = operation({
  name: 'accounts.useApiKey',
  summary: { zh: '使用接口密钥', en: 'Who acts by the secret of an API key' },
  input: z.strictObject({ secret: z.string().max(200), address: z.string().max(64) }),
  output: z.strictObject({ city: z.string(), actor, operations: z.array(z.string()).optional() }),
  may: {},
});
