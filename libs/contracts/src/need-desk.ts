import { z } from 'zod';
import { actorRef } from './actors.js';
import { attachment } from './attachments.js';
import { streamedEvent } from './message.js';
import { needMove, needState } from './need-moves.js';
import { need, needClosingReason, needTranslation } from './needs.js';
import { operation, STORES_NOTHING } from './operation.js';
import { officersOfCity, type Permission, partiesOfNeed, readersOfCity } from './roles.js';
import { bilingual, calendarDay, id, industryCode, line, moment, pageInput, pageOf, text, version } from './values.js';

// The moves of a need; need-moves.ts says which are possible, any other is a `conflict` that names the state. `version`
// guards against what somebody else did since the caller looked: `conflict` if it is another.

const byEnterprise: Permission = { enterprise: 'own' };
const which = { id, version: version.optional() };

export const submitNeed = operation({
  name: 'enterprises.submitNeed',
  http: 'POST /cities/:city/needs/:id/submission',
  summary: { zh: '提交需求', en: 'Hand a draft or a returned need to the city' },
  input: z.strictObject(which),
  output: need,
  may: byEnterprise,
  audit: { zh: '提交需求', en: 'Submitted a need' },
});

/** Of a published need, only the change that waits is taken back. */
export const withdrawNeed = operation({
  name: 'enterprises.withdrawNeed',
  http: 'POST /cities/:city/needs/:id/withdrawal',
  summary: { zh: '撤回需求', en: 'Take back what was submitted; it is a draft again' },
  input: z.strictObject(which),
  output: need,
  may: byEnterprise,
  audit: { zh: '撤回需求', en: 'Withdrew a need' },
});

/** Of a published need, only the change that waits is returned. */
export const returnNeed = operation({
  name: 'enterprises.returnNeed',
  http: 'POST /cities/:city/needs/:id/return',
  summary: { zh: '退回需求', en: 'Give a need back to the enterprise, with the reason' },
  input: z.strictObject({ ...which, reason: text(1_000) }),
  output: need,
  may: officersOfCity,
  audit: { zh: '退回需求', en: 'Returned a need' },
});

/** Of a published need, the change that waits is published. Without a last day it is open for half a year. */
export const publishNeed = operation({
  name: 'enterprises.publishNeed',
  http: 'POST /cities/:city/needs/:id/publication',
  summary: { zh: '发布需求', en: 'Publish a submitted need; its candidates are ranked' },
  input: z.strictObject({ ...which, expiresOn: calendarDay.optional() }),
  output: need,
  may: officersOfCity,
  audit: { zh: '发布需求', en: 'Published a need' },
});

export const markNeedInContact = operation({
  name: 'enterprises.markNeedInContact',
  http: 'POST /cities/:city/needs/:id/contact',
  summary: { zh: '标为对接中', en: 'Somebody is talking with the enterprise; it stays ranked' },
  input: z.strictObject({ ...which, note: text(1_000).optional() }),
  output: need,
  may: officersOfCity,
  audit: { zh: '将需求标为对接中', en: 'Marked a need as in contact' },
});

/** `until`: a day from today to a year ahead. */
export const renewNeed = operation({
  name: 'enterprises.renewNeed',
  http: 'POST /cities/:city/needs/:id/renewal',
  summary: { zh: '延期需求', en: 'Keep a need open until a day; one that expired is open again' },
  input: z.strictObject({ ...which, until: calendarDay }),
  output: need,
  may: partiesOfNeed,
  audit: { zh: '延期需求', en: 'Renewed a need' },
});

export const closeNeed = operation({
  name: 'enterprises.closeNeed',
  http: 'POST /cities/:city/needs/:id/closing',
  summary: { zh: '关闭需求', en: 'Close a need, with the reason; it is ranked no longer' },
  input: z.strictObject({ id, reason: needClosingReason, note: text(1_000).optional() }),
  output: need,
  may: partiesOfNeed,
  audit: { zh: '关闭需求', en: 'Closed a need' },
});

/** By the city it is published again, if it ever was; by the enterprise it becomes a draft. */
export const reopenNeed = operation({
  name: 'enterprises.reopenNeed',
  http: 'POST /cities/:city/needs/:id/reopening',
  summary: { zh: '重新开放需求', en: 'Open a closed need again' },
  input: z.strictObject({ id }),
  output: need,
  may: partiesOfNeed,
  audit: { zh: '重新开放需求', en: 'Opened a need again' },
});

/** Replaces the one that is there; `invalid` in the language of the original. */
export const translateNeed = operation({
  name: 'enterprises.translateNeed',
  http: 'PUT /cities/:city/needs/:id/translation',
  summary: { zh: '翻译需求', en: 'Say title and text of a need in the other language' },
  input: z.strictObject({ ...which, translation: needTranslation.omit({ ofVersion: true, stale: true }) }),
  output: need,
  may: partiesOfNeed,
  audit: { zh: '翻译需求', en: 'Translated a need' },
});

/** One move of a need, as it was made. */
export const needMoveLine = z.strictObject({
  move: needMove,
  state: needState,
  by: actorRef,
  at: moment,
  /** The reason or the word that came with it. */
  note: z.string().optional(),
});
export type NeedMoveLine = z.output<typeof needMoveLine>;

export const listNeedMoves = operation({
  name: 'enterprises.listNeedMoves',
  http: 'GET /cities/:city/needs/:id/moves',
  summary: { zh: '需求经过', en: 'What came of a need, the newest first; nothing was written down of older ones' },
  input: z.strictObject({ id }),
  output: z.strictObject({ items: z.array(needMoveLine) }),
  may: { ...readersOfCity, ...byEnterprise },
});

/** An industry that words point to, by its title in both languages. */
export const proposedIndustry = z.strictObject({ code: industryCode, title: bilingual });

/** What an officer should look at before publishing; nothing of it forbids to. */
export const needCheck = z.strictObject({
  check: z.enum([
    'no-amount',
    'odd-amount',
    'no-details',
    'short-text',
    'day-passed',
    'names-contact',
    'other-industries',
    'seat-elsewhere',
  ]),
  text: bilingual,
});
export type NeedCheck = z.output<typeof needCheck>;

/** `checks` and `industries` are of the need as it would be published; `waitingSince` is when it was handed in. */
export const queuedNeed = z.strictObject({
  need,
  waitingSince: moment,
  checks: z.array(needCheck),
  industries: z.array(proposedIndustry),
  attachments: z.array(attachment),
});
export type QueuedNeed = z.output<typeof queuedNeed>;

export const listNeedQueue = operation({
  name: 'enterprises.listNeedQueue',
  http: 'GET /cities/:city/need-queue',
  summary: { zh: '待受理需求', en: 'Needs and changes that wait for the city, the oldest first, with what to look at' },
  input: z.strictObject({ ...pageInput }),
  output: pageOf(queuedNeed),
  may: officersOfCity,
});

export const proposeIndustries = operation({
  name: 'enterprises.proposeIndustries',
  http: 'POST /cities/:city/industry-proposals',
  summary: {
    zh: '按文字推荐行业',
    en: 'Industries of the enterprise and of a text, the likeliest first; it stores nothing',
  },
  input: z.strictObject({ title: line(120).optional(), text: text(4_000), organisationId: id.optional() }),
  output: z.strictObject({ items: z.array(proposedIndustry) }),
  may: { ...partiesOfNeed, institution: 'own' },
  audit: STORES_NOTHING,
});

/** A need that the city sees has moved; not told of drafts. */
export const needMoved = streamedEvent('events.need.moved', 'need', { needId: id, state: needState });
