import { z } from 'zod';
import { actorRef, authors } from './actors.js';
import { event } from './message.js';
import { cooperationForm } from './need-details.js';
import { needTranslation, writtenLanguage } from './needs.js';
import { offerState } from './offer-moves.js';
import { operation } from './operation.js';
import { patchOf } from './patch.js';
import { institutionsThemselves, officersOfCity, type Permission, readersOfInstitutions } from './roles.js';
import { cityCode, id, industryCode, line, moment, pageInput, pageOf, setOf, text, version } from './values.js';

export * from './offer-moves.js';

/** How far a technology has come: known from experiments, tried in a pilot plant (中试), made in small numbers, made in industry. */
export const maturity = z.enum(['laboratory', 'pilot', 'small-batch', 'industrial']);
export type Maturity = z.output<typeof maturity>;

const offerFields = {
  title: line(120),
  text: text(4_000),
  industries: setOf(industryCode, 12).min(1),
  maturity,
  /** How the institution would work with an enterprise. */
  forms: setOf(cooperationForm, 6).optional(),
  /** Of the same institution. */
  laboratoryId: id.optional(),
  language: writtenLanguage.optional(),
};

/** 技术成果. `institutionName` and `laboratoryName` are as the city reads them. */
export const offer = z.strictObject({
  id,
  ...offerFields,
  city: cityCode,
  institutionId: id,
  institutionName: line(200),
  laboratoryName: line(200).optional(),
  state: offerState,
  /** Since when it is in this state. */
  since: moment,
  /** While it is returned. */
  returned: z.strictObject({ reason: z.string(), by: actorRef, at: moment }).optional(),
  /** The officer who published it looks after it. */
  published: z.strictObject({ by: actorRef, at: moment }).optional(),
  /** While it is closed, and why. */
  closed: z.strictObject({ note: z.string().optional(), by: actorRef, at: moment }).optional(),
  translation: needTranslation.optional(),
  version,
  createdAt: moment,
  ...authors,
});
export type Offer = z.output<typeof offer>;

const movers: Permission = { ...officersOfCity, ...institutionsThemselves };

/** It is a draft, which the institution alone sees. `not_found` for a laboratory of another. */
export const draftOffer = operation({
  name: 'experts.draftOffer',
  http: 'POST /cities/:city/offers',
  creates: true,
  summary: { zh: '登记技术成果', en: 'Write a technology offer of the own institution; it is a draft' },
  input: z.strictObject(offerFields),
  output: offer,
  may: institutionsThemselves,
  audit: { zh: '登记技术成果', en: 'Wrote a technology offer' },
});

export const getOffer = operation({
  name: 'experts.getOffer',
  http: 'GET /cities/:city/offers/:id',
  summary: { zh: '技术成果', en: 'One technology offer' },
  input: z.strictObject({ id }),
  output: offer,
  may: readersOfInstitutions,
});

/** Newest first: of all states the own ones for an institution, and for the city all but drafts. */
export const listOffers = operation({
  name: 'experts.listOffers',
  http: 'GET /cities/:city/offers',
  summary: { zh: '技术成果列表', en: 'Technology offers' },
  input: z.strictObject({ state: offerState.optional(), ...pageInput }),
  output: pageOf(offer),
  may: readersOfInstitutions,
});

const which = { id, version: version.optional() };

// Each move is a `conflict` where it cannot be made from the present state, and if the stored version is not `version`.

/** Replaces each named field whole, `null` clears it. */
export const updateOffer = operation({
  name: 'experts.updateOffer',
  http: 'PATCH /cities/:city/offers/:id',
  summary: { zh: '修改技术成果', en: 'Change a technology offer that is not with the city' },
  input: z.strictObject({ ...which, patch: patchOf(offerFields) }),
  output: offer,
  may: institutionsThemselves,
  audit: { zh: '修改技术成果', en: 'Changed a technology offer' },
});

export const submitOffer = operation({
  name: 'experts.submitOffer',
  http: 'POST /cities/:city/offers/:id/submission',
  summary: { zh: '提交技术成果', en: 'Hand an offer to the city' },
  input: z.strictObject(which),
  output: offer,
  may: institutionsThemselves,
  audit: { zh: '提交技术成果', en: 'Submitted a technology offer' },
});

export const withdrawOffer = operation({
  name: 'experts.withdrawOffer',
  http: 'POST /cities/:city/offers/:id/withdrawal',
  summary: { zh: '撤回技术成果', en: 'Take an offer back from the city, to change it; it is a draft again' },
  input: z.strictObject(which),
  output: offer,
  may: institutionsThemselves,
  audit: { zh: '撤回技术成果', en: 'Withdrew a technology offer' },
});

export const returnOffer = operation({
  name: 'experts.returnOffer',
  http: 'POST /cities/:city/offers/:id/return',
  summary: { zh: '退回技术成果', en: 'Give an offer back to the institution, with the reason' },
  input: z.strictObject({ ...which, reason: text(1_000) }),
  output: offer,
  may: officersOfCity,
  audit: { zh: '退回技术成果', en: 'Returned a technology offer' },
});

export const publishOffer = operation({
  name: 'experts.publishOffer',
  http: 'POST /cities/:city/offers/:id/publication',
  summary: { zh: '发布技术成果', en: 'Publish an offer that was handed in' },
  input: z.strictObject(which),
  output: offer,
  may: officersOfCity,
  audit: { zh: '发布技术成果', en: 'Published a technology offer' },
});

export const closeOffer = operation({
  name: 'experts.closeOffer',
  http: 'POST /cities/:city/offers/:id/closing',
  summary: { zh: '结束技术成果', en: 'Close an offer, which stands no longer' },
  input: z.strictObject({ ...which, note: text(1_000).optional() }),
  output: offer,
  may: movers,
  audit: { zh: '结束技术成果', en: 'Closed a technology offer' },
});

export const reopenOffer = operation({
  name: 'experts.reopenOffer',
  http: 'POST /cities/:city/offers/:id/reopening',
  summary: { zh: '恢复技术成果', en: 'Make a closed offer a draft again' },
  input: z.strictObject(which),
  output: offer,
  may: institutionsThemselves,
  audit: { zh: '恢复技术成果', en: 'Reopened a technology offer' },
});

/** Replaces the one that is there; `invalid` in the language of the original. */
export const translateOffer = operation({
  name: 'experts.translateOffer',
  http: 'PUT /cities/:city/offers/:id/translation',
  summary: { zh: '翻译技术成果', en: 'Say title and text of an offer in the other language' },
  input: z.strictObject({ ...which, translation: needTranslation.omit({ ofVersion: true, stale: true }) }),
  output: offer,
  may: movers,
  audit: { zh: '翻译技术成果', en: 'Translated a technology offer' },
});

/** The city published or returned it. */
export const offerAnswered = event(
  'events.offer.answered',
  z.strictObject({
    city: cityCode,
    offerId: id,
    institutionId: id,
    title: line(120),
    answer: z.enum(['published', 'returned']),
    version,
  }),
);
