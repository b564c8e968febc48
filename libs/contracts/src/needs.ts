import { z } from 'zod';
import { actorRef, authors } from './actors.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { patchOf } from './patch.js';
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

/** Why a need is no longer looked after: it is met, the enterprise took it back, it never was one, or see the note. */
export const needClosingReason = z.enum(['met', 'withdrawn', 'mistaken', 'other']);
export type NeedClosingReason = z.output<typeof needClosingReason>;

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
  ...authors,
  /** Present once it is closed: it is ranked no longer, and its lists and decisions stay. */
  closed: z
    .strictObject({ reason: needClosingReason, note: z.string().optional(), by: actorRef, at: moment })
    .optional(),
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
  input: z.strictObject({
    kind: needKind.optional(),
    /** The open ones if absent. */
    state: z.enum(['open', 'closed']).optional(),
    ...pageInput,
  }),
  output: pageOf(need),
  may: { ...readersOfCity, enterprise: 'own' },
});

const { kind: _, organisationId: __, ...changeable } = needFields;
/** Replaces each named field whole, `null` clears it; `conflict` if the stored version is not `version` or it is closed. */
export const updateNeed = operation({
  name: 'enterprises.updateNeed',
  http: 'PATCH /cities/:city/needs/:id',
  summary: { zh: '修改需求', en: 'Change a need; its candidates are ranked anew' },
  input: withoutPrivateUse(z.strictObject({ id, version: version.optional(), patch: patchOf(changeable) })),
  output: need,
  may: { ...officersOfCity, enterprise: 'own' },
  audit: { zh: '修改需求', en: 'Changed a need' },
});

/** `conflict` if it is closed. */
export const closeNeed = operation({
  name: 'enterprises.closeNeed',
  http: 'POST /cities/:city/needs/:id/closing',
  summary: { zh: '关闭需求', en: 'Close a need, with the reason; it is ranked no longer' },
  input: z.strictObject({ id, reason: needClosingReason, note: text(1_000).optional() }),
  output: need,
  may: { ...officersOfCity, enterprise: 'own' },
  audit: { zh: '关闭需求', en: 'Closed a need' },
});

/** `conflict` if it is open. */
export const reopenNeed = operation({
  name: 'enterprises.reopenNeed',
  http: 'POST /cities/:city/needs/:id/reopening',
  summary: { zh: '重新开放需求', en: 'Open a closed need again; it is ranked anew' },
  input: z.strictObject({ id }),
  output: need,
  may: { ...officersOfCity, enterprise: 'own' },
  audit: { zh: '重新开放需求', en: 'Opened a need again' },
});

export const needRegistered = event('events.need.registered', z.strictObject({ need }));
/** It was edited, closed or opened again. */
export const needChanged = event('events.need.changed', z.strictObject({ need }));
