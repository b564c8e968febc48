import { z } from 'zod';
import { authors } from './actors.js';
import { operation } from './operation.js';
import { patchOf } from './patch.js';
import { adminsOfCity, officersOfCity, type Permission, partiesThemselves, readersOfContacts } from './roles.js';
import { id, line, moment, pageInput, pageOf, pastDay, setOf, text, version } from './values.js';

/** Whose people they are: an organisation (机构) or an institution (高校院所). */
const party = { partyKind: z.enum(['organisation', 'institution']), party: id };

/** 联系人: what says who somebody is. Encrypted at rest, and in clear in few answers. */
const person = {
  name: line(80),
  duty: line(80).optional(),
  /** As people write it; without a country code it is read as Chinese. */
  phone: line(40).optional(),
  email: z.email().max(200).optional(),
};
export const personalFields = Object.keys(person) as (keyof typeof person)[];

/** Which language the person is best addressed in, ISO 639-1. */
export const contactLanguage = z.enum(['zh', 'en', 'de', 'fr', 'it', 'es', 'ja', 'ko', 'ru', 'ar', 'other']);

/** Whether the person agreed to be kept here. Who has not been asked has not agreed. */
export const consent = z.enum(['given', 'not-asked', 'withdrawn']);

/** The person agreed to be named to officers as an expert: on which day, and how that was said. */
export const naming = z.strictObject({
  on: pastDay,
  how: line(200),
  /** Such as 教授. */
  title: line(80).optional(),
  /** What the person works on. */
  fields: setOf(line(80), 20),
});

const circumstances = {
  language: contactLanguage,
  consent,
  /** The day on which the person said so. */
  consentOn: pastDay.optional(),
  /** The person does not want to be approached. */
  optedOut: z.boolean(),
  /** Where the data come from, such as a visiting card. Never more about the person. */
  source: line(200),
};

const stored = {
  id,
  ...party,
  ...circumstances,
  /** With the consent to be kept it ends as well. */
  named: naming.optional(),
  version,
  createdAt: moment,
  updatedAt: moment,
  ...authors,
  /** When somebody last needed it: wrote it, looked at it in full, or said that it is needed. */
  usedAt: moment,
  /** Unused for long: on this day it is erased, unless somebody says that it is needed. */
  erasedOn: z.iso.date().optional(),
};

/** A contact without the person. */
export const contactRecord = z.strictObject(stored);
export type ContactRecord = z.output<typeof contactRecord>;

/** `name`, `phone` and `email` as 王**, 138****1234, z***@…; who agreed to be named has the name in full. */
export const maskedContact = z.strictObject({ ...stored, ...person, email: z.string().optional() });
export type MaskedContact = z.output<typeof maskedContact>;

/** A contact in full. */
export const contact = z.strictObject({ ...stored, ...person });
export type Contact = z.output<typeof contact>;

/** How many more people may be seen in full today. */
const left = z.int().nonnegative();

/** Officers, and the party its own. */
const writers: Permission = { ...officersOfCity, ...partiesThemselves };

/** Those of a party, or with `due` those of the city that are soon erased. The oldest first. */
export const listContacts = operation({
  name: 'enterprises.listContacts',
  http: 'GET /cities/:city/contacts',
  summary: { zh: '联系人（掩码）', en: 'Contacts, masked' },
  input: z.strictObject({
    partyKind: party.partyKind.optional(),
    party: id.optional(),
    due: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
    ...pageInput,
  }),
  output: pageOf(maskedContact),
  may: readersOfContacts,
});

/** In full: of the party for which somebody speaks, who may read its own. The oldest first. */
export const listOwnContacts = operation({
  name: 'enterprises.listOwnContacts',
  http: 'GET /cities/:city/own-contacts',
  summary: { zh: '本单位联系人', en: 'Contacts of the own organisation or institution' },
  input: z.strictObject(pageInput),
  output: pageOf(contact),
  may: partiesThemselves,
  audit: { zh: '查看本单位联系人', en: 'Read the contacts of the own organisation' },
  secrets: ['items'],
});

/** `invalid` without a phone and an e-mail address, or with a phone that is none. */
export const addContact = operation({
  name: 'enterprises.addContact',
  http: 'POST /cities/:city/contacts',
  status: 201,
  summary: { zh: '新增联系人', en: 'Add a contact; seen in this city alone' },
  input: z.strictObject({
    ...party,
    ...person,
    ...circumstances,
    language: contactLanguage.default('zh'),
    consent: consent.default('not-asked'),
    optedOut: z.boolean().default(false),
  }),
  output: contactRecord,
  may: writers,
  audit: { zh: '新增联系人', en: 'Added a contact' },
});

/** `conflict` if the stored version is not `version`. `changed` names the fields about the person. */
export const updateContact = operation({
  name: 'enterprises.updateContact',
  http: 'PATCH /cities/:city/contacts/:id',
  summary: { zh: '修改联系人', en: 'Change a contact' },
  input: z.strictObject({ id, version: version.optional(), patch: patchOf({ ...person, ...circumstances }) }),
  output: contactRecord.extend({ changed: z.array(z.string()) }),
  may: writers,
  audit: { zh: '修改联系人', en: 'Changed a contact' },
});

export const removeContact = operation({
  name: 'enterprises.removeContact',
  http: 'DELETE /cities/:city/contacts/:id',
  summary: { zh: '删除联系人', en: 'Erase a contact' },
  input: z.strictObject({ id }),
  output: contactRecord,
  may: writers,
  audit: { zh: '删除联系人', en: 'Erased a contact' },
});

/** Says that somebody still needs it, so that it is not erased for lack of use. */
export const keepContact = operation({
  name: 'enterprises.keepContact',
  http: 'POST /cities/:city/contacts/:id/keeping',
  summary: { zh: '继续保留联系人', en: 'Keep a contact that is about to be erased' },
  input: z.strictObject({ id }),
  output: contactRecord,
  may: writers,
  audit: { zh: '继续保留联系人', en: 'Kept a contact' },
});

/** Administrators everybody, officers the people of those whom they follow. */
const followers: Permission = { ...adminsOfCity, 'promotion-officer': 'own', 'liaison-officer': 'own' };

/**
 * What stands in the way of {@link revealContact}. An officer follows a party whose suggestion the officer accepted, whom the officer
 * introduced or whose need the officer published, and may see in any case whom the officer has entered.
 */
export const getContactAccess = operation({
  name: 'enterprises.getContactAccess',
  http: 'GET /cities/:city/contact-access',
  summary: { zh: '能否查看联系人完整信息', en: 'Whether one may see the contacts of a party in full' },
  input: z.strictObject(party),
  output: z.strictObject({
    /** Whether the reader follows the party, or need not. */
    inFull: z.boolean(),
    left,
  }),
  may: followers,
});

/**
 * `note`: why. `forbidden` (`follows`) where an officer does not follow the party; `conflict` where the person has withdrawn the
 * consent, or once somebody has seen as many people in full today as the city allows; the same one again counts once.
 */
export const revealContact = operation({
  name: 'enterprises.revealContact',
  http: 'POST /cities/:city/contacts/:id/reveal',
  summary: { zh: '查看联系人完整信息', en: 'Read a contact in full, with a word why' },
  input: z.strictObject({ id, note: text(500) }),
  output: contact.extend({ left }),
  may: followers,
  audit: { zh: '查看联系人完整信息', en: 'Read a contact in full' },
  secrets: personalFields,
});
