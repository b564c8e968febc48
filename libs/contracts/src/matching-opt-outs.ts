import { z } from 'zod';
import { actorRef } from './actors.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { officersOfCity, partiesThemselves, readersOfCity } from './roles.js';
import { divisionCode, id, industryCode, line, moment, pageInput, pageOf, setOf, text, version } from './values.js';

const party = { partyKind: z.enum(['organisation', 'institution']), party: id };

/** Industries (GB/T 4754) and regions (GB/T 2260), each with what lies in it: what is of one of them is not wanted. */
const unwanted = z
  .strictObject({
    industries: setOf(industryCode, 60).default([]),
    divisions: setOf(divisionCode, 40).default([]),
  })
  .refine(({ industries, divisions }) => industries.length + divisions.length > 0, {
    path: ['industries'],
    params: { rule: 'some', message: { zh: '请至少选择一个行业或地区', en: 'Name an industry or a region' } },
  });
export type Unwanted = z.output<typeof unwanted>;

/** 退出自动匹配: an organisation or institution that does not want to be proposed. It is ended, never deleted. */
export const matchingOptOut = z.strictObject({
  id,
  ...party,
  /** Absent for an institution, whose name this service does not keep. */
  partyName: line(200).optional(),
  /** Only for what is of one of these; absent where the party does not want to be proposed at all. */
  only: unwanted.optional(),
  /** In all cities; said by the party itself alone. */
  everywhere: z.boolean(),
  /** The party said so itself, so that nobody else may end it. */
  bySelf: z.boolean(),
  note: z.string(),
  enteredBy: actorRef,
  enteredAt: moment,
  endedBy: actorRef.optional(),
  endedAt: moment.optional(),
});
export type MatchingOptOut = z.output<typeof matchingOptOut>;

/** Those in force, newest first; of the own party for who speaks for one. */
export const listMatchingOptOuts = operation({
  name: 'enterprises.listMatchingOptOuts',
  http: 'GET /cities/:city/matching-opt-outs',
  summary: { zh: '退出自动匹配的机构', en: 'Who does not want to be proposed' },
  input: z.strictObject({ partyKind: party.partyKind.optional(), party: id.optional(), ...pageInput }),
  output: pageOf(matchingOptOut),
  may: { ...readersOfCity, ...partiesThemselves },
});

/**
 * `conflict` if it is out already in this city, or with `everywhere` in all: once altogether and once `only` for some; `forbidden` for
 * `everywhere` of another.
 */
export const optOutOfMatching = operation({
  name: 'enterprises.optOutOfMatching',
  http: 'POST /cities/:city/matching-opt-outs',
  status: 201,
  summary: { zh: '退出自动匹配', en: 'Take somebody out of all lists, as they asked for' },
  input: z.strictObject({
    ...party,
    only: unwanted.optional(),
    everywhere: z.boolean().default(false),
    note: text(500),
  }),
  output: matchingOptOut,
  may: { ...officersOfCity, ...partiesThemselves },
  audit: { zh: '退出自动匹配', en: 'Opted out of automatic matching' },
});

/** `conflict` if it was ended before, or the party said so itself and somebody else ends it. */
export const endMatchingOptOut = operation({
  name: 'enterprises.endMatchingOptOut',
  http: 'POST /cities/:city/matching-opt-outs/:id/ending',
  summary: { zh: '恢复自动匹配', en: 'Let somebody be proposed again' },
  input: z.strictObject({ id }),
  output: matchingOptOut,
  may: { ...officersOfCity, ...partiesThemselves },
  audit: { zh: '恢复自动匹配', en: 'Ended an opt-out of automatic matching' },
});

/** `city`: GB/T 2260, or `*` for an opt-out everywhere. */
export const matchingOptOutChanged = event(
  'events.matchingOptOut.changed',
  z.strictObject({ city: z.string(), version, optOut: matchingOptOut }),
);
