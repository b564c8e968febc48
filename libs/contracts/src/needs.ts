import { z } from 'zod';
import { actorRef, authors } from './actors.js';
import { event } from './message.js';
import { needDetails } from './need-details.js';
import { needKind } from './need-kinds.js';
import { needState, rankedStates } from './need-moves.js';
import { operation } from './operation.js';
import { patchOf } from './patch.js';
import { withoutPrivateUse } from './private-use.js';
import { officersOfCity, partiesOfNeed, readersOfCity } from './roles.js';
import {
  bulkRequest,
  calendarDay,
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

/** In which a need is written. */
export const writtenLanguage = z.enum(['zh', 'en']);

const needFields = {
  kind: needKind,
  organisationId: id,
  title: line(120),
  text: text(4_000),
  industries: setOf(industryCode, 12).min(1),
  /** In 万元: what is sought, the budget or the outlay, as the kind has it. */
  amountWan: wan.optional(),
  stage: stage.optional(),
  /** Of the same kind as the need. */
  details: needDetails.optional(),
  language: writtenLanguage.optional(),
  /** The last day on which it is open, in the city; at most a year ahead. */
  expiresOn: calendarDay.optional(),
};

export const needInput = withoutPrivateUse(z.strictObject({ id: id.optional(), ...needFields }));
export type NeedInput = z.output<typeof needInput>;

/** Why a need is no longer looked after: it is met, the enterprise took it back, it never was one, or see the note. */
export const needClosingReason = z.enum(['met', 'withdrawn', 'mistaken', 'other']);
export type NeedClosingReason = z.output<typeof needClosingReason>;

const { kind: _, organisationId: __, ...changeable } = needFields;
const needPatch = patchOf(changeable);

/** Why the city gave something back to the enterprise. */
const returned = z.strictObject({ reason: z.string(), by: actorRef, at: moment });

/** What title and text say in the other language. `stale`: the original has changed since. */
export const needTranslation = z.strictObject({
  language: writtenLanguage,
  title: line(120),
  text: text(4_000),
  by: z.enum(['machine', 'human']),
  /** Of the need that was translated. */
  ofVersion: version,
  stale: z.literal(true).optional(),
});
export type NeedTranslation = z.output<typeof needTranslation>;

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
  state: needState,
  /** Since when it is in this state; absent where that was never written down. */
  since: moment.optional(),
  /** 代为登记: an officer registered it, not the enterprise. Absent where nobody wrote down who it was. */
  onBehalf: z.boolean().optional(),
  /** The first time, and the person who did it: whoever looks after the need. */
  published: z.strictObject({ by: actorRef.optional(), at: moment }).optional(),
  /** While it is returned. */
  returned: returned.optional(),
  /** What the enterprise wants to change of a published need; it counts once the city has published it. */
  change: z.strictObject({ patch: needPatch, by: actorRef, at: moment, returned: returned.optional() }).optional(),
  translation: needTranslation.optional(),
  /** Present once it is closed: it is ranked no longer, and its lists and decisions stay. */
  closed: z
    .strictObject({ reason: needClosingReason, note: z.string().optional(), by: actorRef, at: moment })
    .optional(),
});
export type Need = z.output<typeof need>;

export const readersOfNeed = { ...readersOfCity, enterprise: 'own' } as const;

/** Registered by the city it is published at once (代为登记), by the enterprise it is a draft. */
export const registerNeed = operation({
  name: 'enterprises.registerNeed',
  http: 'POST /cities/:city/needs',
  creates: true,
  summary: { zh: '登记需求', en: 'Register a need: an officer’s is published and ranked, an enterprise’s is a draft' },
  input: needInput,
  output: need,
  may: partiesOfNeed,
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
  may: readersOfNeed,
});

export const listNeeds = operation({
  name: 'enterprises.listNeeds',
  http: 'GET /cities/:city/needs',
  summary: { zh: '需求列表', en: 'Registered needs' },
  input: z.strictObject({
    kind: needKind.optional(),
    /** `open`: those that are ranked. If absent, the open ones for the city, and all of its own for an enterprise. */
    state: z.enum(['open', ...needState.options]).optional(),
    ...pageInput,
  }),
  output: pageOf(need),
  may: readersOfNeed,
});

/**
 * Replaces each named field whole, `null` clears it; `conflict` if the stored version is not `version`, or from a state
 * in which the caller may not change it. What an enterprise changes of a published need waits for the city, but for the
 * last day and the language.
 */
export const updateNeed = operation({
  name: 'enterprises.updateNeed',
  http: 'PATCH /cities/:city/needs/:id',
  summary: { zh: '修改需求', en: 'Change a need; its candidates are ranked anew' },
  input: withoutPrivateUse(z.strictObject({ id, version: version.optional(), patch: needPatch })),
  output: need,
  may: partiesOfNeed,
  audit: { zh: '修改需求', en: 'Changed a need' },
});

/** The language of the original; told by its signs where nobody said it. */
export function languageOf({ language, text }: Pick<Need, 'language' | 'text'>): z.output<typeof writtenLanguage> {
  return language ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en');
}

/** Events from before needs had states: what was not closed was published. */
const needOfEvent = need.extend({ state: needState.optional() });
export type NeedOfEvent = z.output<typeof needOfEvent>;

/** Whether partners are ranked for it. */
export function isRanked({ state = 'published', closed }: Pick<NeedOfEvent, 'state' | 'closed'>): boolean {
  return closed === undefined && rankedStates.includes(state);
}

/** It is published for the first time: nothing is told of it before. */
export const needRegistered = event('events.need.registered', z.strictObject({ need: needOfEvent }));
/** It was edited, closed, expired or opened again after it had been published. */
export const needChanged = event('events.need.changed', z.strictObject({ need: needOfEvent }));
