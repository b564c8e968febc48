import { z } from 'zod';
import { actorRef } from './actors.js';
import { contact, maskedContact } from './contacts.js';
import { operation } from './operation.js';
import { adminsOfCity, officersOfCity, readersOfCity } from './roles.js';
import { cityCode, id, line, moment, text, version } from './values.js';

/** Somebody by what is theirs alone; at least one of the two. */
const person = { phone: line(40).optional(), email: z.email().max(200).optional() };

/** `invalid` without a phone and an e-mail address. */
export const findContacts = operation({
  name: 'enterprises.findContacts',
  http: 'POST /cities/:city/contacts/search',
  summary: { zh: '按电话或邮箱查找联系人', en: 'Find contacts by phone or e-mail address, masked' },
  input: z.strictObject(person),
  output: z.strictObject({ items: z.array(maskedContact) }),
  may: officersOfCity,
  audit: { zh: '按电话或邮箱查找联系人', en: 'Looked for contacts by phone or e-mail address' },
  secrets: ['items'],
});

/** Who saw a contact in full. */
const reveal = z.strictObject({ contact: id, by: actorRef, at: moment });

/** All that the city keeps of a person, to be handed out on request; `note` says whose request. */
export const exportPerson = operation({
  name: 'enterprises.exportPerson',
  http: 'POST /cities/:city/personal-data/export',
  summary: { zh: '导出某人的个人信息', en: 'Export all that the city keeps of a person' },
  input: z.strictObject({ ...person, note: text(500) }),
  output: z.strictObject({ at: moment, contacts: z.array(contact), reveals: z.array(reveal) }),
  may: adminsOfCity,
  audit: { zh: '导出某人的个人信息', en: 'Exported what is kept of a person' },
  secrets: ['contacts', 'reveals'],
});

/** What is erased is gone: the answer names the contacts by their ids alone. */
export const erasePerson = operation({
  name: 'enterprises.erasePerson',
  http: 'POST /cities/:city/personal-data/erasure',
  summary: { zh: '删除某人的个人信息', en: 'Erase all contacts of a person in the city' },
  input: z.strictObject({ ...person, note: text(500) }),
  output: z.strictObject({ erased: z.array(id) }),
  may: adminsOfCity,
  audit: { zh: '删除某人的个人信息', en: 'Erased what was kept of a person' },
});

const settings = z.strictObject({
  /** How many people somebody may see in full in one day. */
  revealsPerDay: z.int().min(1).max(1_000),
  /** After so many months without use the city is asked about a contact, and a month later it is erased. */
  keptMonths: z.int().min(1).max(120),
});

/** Version 0: as shipped. */
export const personalDataSettings = settings.extend({
  city: cityCode,
  version: z.int().nonnegative(),
  changedBy: actorRef.optional(),
  changedAt: moment.optional(),
});
export type PersonalDataSettings = z.output<typeof personalDataSettings>;

export const getPersonalDataSettings = operation({
  name: 'enterprises.getPersonalDataSettings',
  http: 'GET /cities/:city/personal-data/settings',
  summary: { zh: '个人信息设置', en: 'How many contacts may be seen a day, and how long they are kept' },
  input: z.strictObject({}),
  output: personalDataSettings,
  may: readersOfCity,
});

/** `conflict` if the stored version is not `version`. */
export const changePersonalDataSettings = operation({
  name: 'enterprises.changePersonalDataSettings',
  http: 'PATCH /cities/:city/personal-data/settings',
  summary: { zh: '修改个人信息设置', en: 'Change these settings' },
  input: z.strictObject({ version: z.union([z.literal(0), version]).optional(), patch: settings.partial() }),
  output: personalDataSettings,
  may: adminsOfCity,
  audit: { zh: '修改个人信息设置', en: 'Changed the settings of personal data' },
});
