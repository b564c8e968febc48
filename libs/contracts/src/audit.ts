import { z } from 'zod';
import { actorRef } from './actors.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { auditorsOfCity, type Permission, role } from './roles.js';
import { bilingual, id, line, moment, pageInput, pageOf } from './values.js';

/**
 * What somebody did, as it was told at that time. `before` and `after` are the record as answers show it; of an import
 * they are lists, part by part. `{ leftOut: { bytes, sha256 } }` stands for what is too long to keep.
 */
export const act = z.strictObject({
  id: z.uuid(),
  at: moment,
  /** GB/T 2260, or `*` for what belongs to no city alone. */
  city: z.string(),
  by: actorRef.extend({
    kind: z.enum(['person', 'system', 'key']),
    roles: z.array(role),
    session: z.string().optional(),
  }),
  /** Name of the operation, and what it says that it did. */
  operation: z.string(),
  did: bilingual,
  /** Id of what it was done to. */
  record: z.string().optional(),
  /** Why it was refused: the rule, as `credentials` of a sign-in. Absent if it was done. */
  refused: z.string().optional(),
  /** What a read asked for. */
  asked: z.unknown().optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  /** Why, in the words of the person. */
  note: z.string().optional(),
  requestId: z.string(),
});
export type Act = z.output<typeof act>;

/** Sent with every write, in its transaction. */
export const acted = event('events.audit.acted', act);

/** A line of the audit: its place in the chain of the city, from 1, and who did what. `hasChange`: it tells before or after. */
export const auditLine = act
  .omit({ asked: true, before: true, after: true })
  .extend({ number: z.int().positive(), hasChange: z.boolean() });
export type AuditLine = z.output<typeof auditLine>;

/** A line with what stood before and after, and the hash that ties it to the line before it. */
export const auditEntry = act.extend({ number: z.int().positive(), hash: z.string() });
export type AuditEntry = z.output<typeof auditEntry>;

/** Somebody who is it in the whole installation, which the service looks up. */
const auditorsOfAll: Permission = { 'platform-admin': 'platform', auditor: 'platform' };

const filters = {
  /** Id of the person. */
  by: line(128).optional(),
  /** Name of an operation, or of a service with a dot: `matching.`. */
  operation: line(80).optional(),
  record: line(128).optional(),
  from: moment.optional(),
  until: moment.optional(),
  ...pageInput,
};

/** Newest first. The reading is written down too. */
export const listAudit = operation({
  name: 'accounts.listAudit',
  http: 'GET /cities/:city/audit',
  summary: { zh: '审计记录', en: 'Who did what in the city' },
  input: z.strictObject(filters),
  output: pageOf(auditLine),
  may: auditorsOfCity,
  audit: { zh: '查阅审计记录', en: 'Read the audit' },
});

export const getAuditEntry = operation({
  name: 'accounts.getAuditEntry',
  http: 'GET /cities/:city/audit/:id',
  summary: { zh: '一条审计记录', en: 'A line of the audit, with what stood before and after' },
  input: z.strictObject({ id }),
  output: auditEntry,
  may: auditorsOfCity,
  audit: { zh: '查阅一条审计记录', en: 'Read a line of the audit' },
});

/** As {@link listAudit}, of what belongs to no city: shared records, cities, people of the whole installation, unknown logins. */
export const listPlatformAudit = operation({
  name: 'accounts.listPlatformAudit',
  http: 'GET /audit',
  summary: { zh: '平台审计记录', en: 'Who did what for the whole installation' },
  input: z.strictObject(filters),
  output: pageOf(auditLine),
  may: auditorsOfAll,
  audit: { zh: '查阅平台审计记录', en: 'Read the audit of the platform' },
});

export const getPlatformAuditEntry = operation({
  name: 'accounts.getPlatformAuditEntry',
  http: 'GET /audit/:id',
  summary: { zh: '一条平台审计记录', en: 'A line of the audit of the platform' },
  input: z.strictObject({ id }),
  output: auditEntry,
  may: auditorsOfAll,
  audit: { zh: '查阅一条平台审计记录', en: 'Read a line of the audit of the platform' },
});
