import { z } from 'zod';
import { contact, contactRecord, naming } from './contacts.js';
import { operation } from './operation.js';
import { institutionsThemselves, officersOfCity, readersOfContacts } from './roles.js';
import { id, pageInput, pageOf, version } from './values.js';

/** 专家: a contact of an institution who agreed to be named. How to reach the person stays masked with the contact. */
export const expert = z.strictObject({
  /** Of the contact. */
  id,
  /** Of the institution. */
  party: id,
  name: contact.shape.name,
  ...naming.shape,
});
export type Expert = z.output<typeof expert>;

/**
 * Replaces what was recorded before. `conflict` (`consent`) for a person who has not agreed to be kept here, or wants not to be
 * approached.
 */
export const nameExpert = operation({
  name: 'enterprises.nameExpert',
  http: 'PUT /cities/:city/contacts/:id/naming',
  summary: { zh: '署名为专家', en: 'Record that a contact agreed to be named as an expert' },
  input: z.strictObject({ id, version: version.optional(), naming }),
  output: contactRecord,
  may: institutionsThemselves,
  audit: { zh: '署名为专家', en: 'Recorded that a person agreed to be named as an expert' },
});

/** The person is named no longer, and stays a contact. `conflict` (`named`) if nobody agreed. */
export const revokeNaming = operation({
  name: 'enterprises.revokeNaming',
  http: 'POST /cities/:city/contacts/:id/naming/revocation',
  summary: { zh: '撤销专家署名', en: 'Name an expert no longer' },
  input: z.strictObject({ id, version: version.optional() }),
  output: contactRecord,
  may: { ...officersOfCity, ...institutionsThemselves },
  audit: { zh: '撤销专家署名', en: 'Revoked that a person is named as an expert' },
});

/** Of an institution or of all, the oldest first; without those who do not want to be approached. */
export const listExperts = operation({
  name: 'enterprises.listExperts',
  http: 'GET /cities/:city/experts',
  summary: { zh: '专家列表', en: 'People who agreed to be named as experts' },
  input: z.strictObject({ party: id.optional(), ...pageInput }),
  output: pageOf(expert),
  may: readersOfContacts,
});

export type Naming = z.output<typeof naming>;
