import { z } from 'zod';
import { event } from './message.js';
import { operation } from './operation.js';
import { withoutPrivateUse } from './private-use.js';
import { officersOfCity, readersOfCity } from './roles.js';
import {
  bulkRequest,
  cityCode,
  divisionCode,
  id,
  industryCode,
  line,
  moment,
  pageInput,
  pageOf,
  setOf,
  stage,
  text,
  version,
  wan,
} from './values.js';

export const needKind = z.enum(['funding', 'technology', 'talent', 'market', 'supply', 'site', 'cooperation']);
export type NeedKind = z.output<typeof needKind>;

const needFields = {
  kind: needKind,
  organisationId: id,
  title: line(120),
  text: text(4_000),
  industries: setOf(industryCode, 12).min(1),
  /** Money sought, in 万元. */
  amountWan: wan.optional(),
  stage: stage.optional(),
};

export const needInput = withoutPrivateUse(z.strictObject({ id: id.optional(), ...needFields }));
export type NeedInput = z.output<typeof needInput>;

/** 需求. `division` and `place` are the seat of the enterprise, if known. */
export const need = z.strictObject({
  id,
  ...needFields,
  city: cityCode,
  organisationName: line(200),
  division: divisionCode.optional(),
  place: line(120).optional(),
  version,
  createdAt: moment,
});
export type Need = z.output<typeof need>;

export const registerNeed = operation({
  name: 'enterprises.registerNeed',
  http: 'POST /cities/:city/needs',
  creates: true,
  summary: { zh: '登记需求', en: 'Register a need; its candidates are ranked' },
  input: needInput,
  output: need,
  may: { ...officersOfCity, enterprise: 'own' },
  audit: { zh: '登记需求', en: 'Registered a need' },
});

export const importNeeds = operation({
  name: 'enterprises.importNeeds',
  http: 'POST /cities/:city/needs/import',
  summary: { zh: '批量导入需求', en: 'Import many; bad rows are reported' },
  ...bulkRequest,
  may: officersOfCity,
  audit: { zh: '批量导入需求', en: 'Imported needs' },
});

export const getNeed = operation({
  name: 'enterprises.getNeed',
  http: 'GET /cities/:city/needs/:id',
  summary: { zh: '需求', en: 'One need' },
  input: z.strictObject({ id }),
  output: need,
  may: { ...readersOfCity, enterprise: 'own' },
});

export const listNeeds = operation({
  name: 'enterprises.listNeeds',
  http: 'GET /cities/:city/needs',
  summary: { zh: '需求列表', en: 'Registered needs' },
  input: z.strictObject({ kind: needKind.optional(), ...pageInput }),
  output: pageOf(need),
  may: { ...readersOfCity, enterprise: 'own' },
});

export const needRegistered = event('events.need.registered', z.strictObject({ need }));
