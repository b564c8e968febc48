import { z } from 'zod';
import { actorRef } from './actors.js';
import { blindProfile, disclosure, sidedKind } from './blind-profiles.js';
import { event } from './message.js';
import { needKind } from './need-kinds.js';
import { operation, STORES_NOTHING } from './operation.js';
import { introductionState } from './record-states.js';
import { adminsOfCity, officersOfCity, partiesThemselves, readersOfCity } from './roles.js';
import { candidateKind, cityCode, id, line, moment, pageInput, pageOf, text, version } from './values.js';

export * from './blind-profiles.js';
export { type IntroductionState, introductionState } from './record-states.js';

/** `asker` registered the need, `candidate` may answer it. */
export const side = z.enum(['asker', 'candidate']);
export type Side = z.output<typeof side>;

/** What a side said. */
export const answer = z.strictObject({
  says: z.enum(['yes', 'no']),
  /** Read by the city, and by the other side once both agreed. */
  note: z.string().optional(),
  by: actorRef,
  at: moment,
  /** An officer wrote down what the party said on the telephone or at a meeting; `by` is the officer. */
  recorded: z.literal(true).optional(),
});
export type Answer = z.output<typeof answer>;

const reply = {
  says: answer.shape.says,
  /** Why not, or what the party can do. A no has one. */
  note: text(500).optional(),
};

/** Names as they were when the introduction was released. `id` is that of the record, `party` that of whoever answers for it. */
const namedParty = z.strictObject({
  kind: sidedKind,
  id,
  party: id,
  name: line(400),
  nameEn: line(400).optional(),
});

const ofBoth = <T extends z.ZodType>(value: T) => z.strictObject({ asker: value, candidate: value });

/** How many organisations fit what is told of each side, and how many a city wants at least. */
const fitting = { fitting: ofBoth(z.int().nonnegative()), leastFitting: z.int().nonnegative() };

/** 引荐, as the city sees it. `blind`: what each side is told of, kept as it was released. */
export const introduction = z.strictObject({
  id,
  state: introductionState,
  need: z.strictObject({ id, kind: needKind, title: line(120) }),
  asker: namedParty,
  candidate: namedParty,
  blind: ofBoth(blindProfile),
  ...fitting,
  /** Why it was released although few fit. */
  overrideNote: z.string().optional(),
  answers: z.strictObject({ asker: answer.optional(), candidate: answer.optional() }),
  /** The last day on which a side may answer. */
  lapsesOn: z.iso.date(),
  releasedBy: actorRef,
  releasedAt: moment,
  withdrawn: z.strictObject({ note: z.string(), by: actorRef, at: moment }).optional(),
  version,
});
export type Introduction = z.output<typeof introduction>;

const released = {
  needId: id,
  candidate: z.strictObject({ kind: candidateKind, id }),
  /** What the candidate is told of the one who asked, and that one of the candidate. */
  told: ofBoth(disclosure),
};

/**
 * `not_found` for a need or a candidate that the city does not see; `invalid` for a sentence that says who it is; `conflict`:
 * (`published`) the need is not published, (`opted-out`) the candidate or its institution does not want to be proposed, (`barred`) it
 * is barred by the risk list of the city.
 */
export const previewIntroduction = operation({
  name: 'introductions.previewIntroduction',
  http: 'POST /cities/:city/introduction-previews',
  summary: { zh: '预览引荐', en: 'What each side would read, and how many organisations fit it; it stores nothing' },
  input: z.strictObject(released),
  output: z.strictObject({ blind: ofBoth(blindProfile), ...fitting }),
  may: officersOfCity,
  audit: STORES_NOTHING,
});

/**
 * As the preview. `conflict`: (`few-fit`) fewer organisations fit than the city wants and no `overrideNote` says why it is
 * released nevertheless, (`open`) the two have an introduction for this need that is proposed or agreed.
 */
export const releaseIntroduction = operation({
  name: 'introductions.releaseIntroduction',
  http: 'POST /cities/:city/introductions',
  status: 201,
  summary: { zh: '引荐', en: 'Introduce a candidate to the one who asked, without names until both agree' },
  input: z.strictObject({ ...released, overrideNote: text(500).optional() }),
  output: introduction,
  may: officersOfCity,
  audit: { zh: '引荐', en: 'Released an introduction' },
});

/** Newest first. */
export const listIntroductions = operation({
  name: 'introductions.listIntroductions',
  http: 'GET /cities/:city/introductions',
  summary: { zh: '引荐列表', en: 'The introductions of the city' },
  input: z.strictObject({ state: introductionState.optional(), needId: id.optional(), ...pageInput }),
  output: pageOf(introduction),
  may: readersOfCity,
});

/** Whether the asker has introduced the organisation or institution, and that is proposed or agreed. */
export const isIntroduced = operation({
  name: 'introductions.isIntroduced',
  summary: { zh: '本人是否引荐', en: 'Whether the asker introduced an organisation or institution' },
  input: z.strictObject({ party: id }),
  output: z.strictObject({ introduces: z.boolean() }),
  may: officersOfCity,
});

/** For a side that nobody represents here. `conflict` as for `answerIntroduction`, and (`represented`) if somebody does. */
export const recordAnswer = operation({
  name: 'introductions.recordAnswer',
  http: 'POST /cities/:city/introductions/:id/recorded-answer',
  summary: { zh: '代录答复', en: 'Write down what a side said that has no account' },
  input: withReason(z.strictObject({ id, side, ...reply })),
  output: introduction,
  may: officersOfCity,
  audit: { zh: '代录引荐答复', en: 'Wrote down an answer to an introduction' },
});

/** `conflict` once both have agreed, and after it has ended. */
export const withdrawIntroduction = operation({
  name: 'introductions.withdrawIntroduction',
  http: 'POST /cities/:city/introductions/:id/withdrawal',
  summary: { zh: '撤回引荐', en: 'Take an introduction back, with the reason' },
  input: z.strictObject({ id, note: text(500) }),
  output: introduction,
  may: officersOfCity,
  audit: { zh: '撤回引荐', en: 'Withdrew an introduction' },
});

const own = {
  id,
  side,
  /** What is told of the other side, and what the other side is told. */
  other: blindProfile,
  told: blindProfile,
  /** What this side said. */
  answer: answer.optional(),
  lapsesOn: z.iso.date(),
  releasedAt: moment,
};

/** As a side sees it while not both have agreed: nothing in it says who the other one is, nor what it answered. */
export const blindIntroduction = z.strictObject({
  ...own,
  state: introductionState.exclude(['agreed']),
  /** Of the own need; a candidate does not see which one it is. */
  need: z.strictObject({ id, title: z.string() }).optional(),
  mayAnswer: z.boolean(),
});

/** As a side sees it once both have agreed. */
export const openIntroduction = z.strictObject({
  ...own,
  state: z.literal('agreed'),
  need: z.strictObject({ id, title: z.string() }),
  party: namedParty.pick({ kind: true, name: true, nameEn: true }),
  /** What the other side said. */
  theirAnswer: answer.pick({ says: true, note: true, at: true }),
  /** Of the city: puts both through to each other. */
  desk: actorRef.pick({ name: true }),
});

export const ownIntroduction = z.discriminatedUnion('state', [blindIntroduction, openIntroduction]);
export type OwnIntroduction = z.output<typeof ownIntroduction>;

/** Of the organisation or institution for which one speaks. Newest first. */
export const listOwnIntroductions = operation({
  name: 'introductions.listOwnIntroductions',
  http: 'GET /cities/:city/own-introductions',
  summary: { zh: '收到的引荐', en: 'Introductions to and of the own organisation' },
  input: z.strictObject(pageInput),
  output: pageOf(ownIntroduction),
  may: partiesThemselves,
});

/**
 * Repeating an answer changes nothing; another one replaces it until the other side has answered. `conflict`: (`answered`) the other
 * side has answered since, (`ended`) it is withdrawn, declined or past its last day.
 */
export const answerIntroduction = operation({
  name: 'introductions.answerIntroduction',
  http: 'POST /cities/:city/own-introductions/:id/answer',
  summary: { zh: '答复引荐', en: 'Say whether one wants to meet the other side' },
  input: withReason(z.strictObject({ id, ...reply })),
  output: ownIntroduction,
  may: partiesThemselves,
  audit: { zh: '答复引荐', en: 'Answered an introduction' },
});

/** How a city introduces, with the shipped values. Version 0: as shipped. */
export const introductionSettings = z.strictObject({
  /** Fewer organisations that fit what is told of a side call for a word why it is released. */
  leastFitting: z.int().min(1).max(1_000).default(5),
  /** Days for the answers of both. */
  days: z.int().min(1).max(365).default(30),
  version: z.int().nonnegative().default(0),
});
export type IntroductionSettings = z.output<typeof introductionSettings>;

export const getIntroductionSettings = operation({
  name: 'introductions.getSettings',
  http: 'GET /cities/:city/introduction-settings',
  summary: { zh: '引荐设置', en: 'How the city introduces' },
  input: z.strictObject({}),
  output: introductionSettings,
  may: readersOfCity,
});

/** `conflict` if the stored version is not `version`. Introductions that are released keep what they were released with. */
export const changeIntroductionSettings = operation({
  name: 'introductions.changeSettings',
  http: 'PATCH /cities/:city/introduction-settings',
  summary: { zh: '修改引荐设置', en: 'Change how the city introduces' },
  input: z.strictObject({
    version: z.int().nonnegative().optional(),
    patch: z.strictObject({
      leastFitting: introductionSettings.shape.leastFitting.unwrap().optional(),
      days: introductionSettings.shape.days.unwrap().optional(),
    }),
  }),
  output: introductionSettings,
  may: adminsOfCity,
  audit: { zh: '修改引荐设置', en: 'Changed how the city introduces' },
});

function withReason<T extends z.ZodObject<typeof reply>>(schema: T): T {
  return schema.refine(({ says, note }) => says === 'yes' || note !== undefined, {
    path: ['note'],
    params: { rule: 'reason', message: { zh: '请说明不同意的理由', en: 'Say why not' } },
  });
}

/** Both sides said yes. */
export const introductionAgreed = event(
  'events.introduction.agreed',
  z.strictObject({ city: cityCode, id, needId: id }),
);
