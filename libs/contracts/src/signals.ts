import { z } from 'zod';
import { actorRef } from './actors.js';
import { event } from './message.js';
import { operation } from './operation.js';
import { officersOfCity, readersOfCity } from './roles.js';
import {
  bilingual,
  bulkRequest,
  calendarDay,
  divisionCode,
  id,
  industryCode,
  line,
  moment,
  pageInput,
  pageOf,
  pastDay,
  setOf,
  source,
  text,
  version,
  wan,
} from './values.js';

/**
 * What a signal says of its organisation. `investment`: it announced an investment or new capacity; `funds`: it raised
 * money, the title says for what; `land`: it won land or a bid; `office`: a new subsidiary or office; `patents`: a burst
 * of applications; `round`: a funding round; `news`: on its executives or a policy; `contraction`: it shrinks or is at risk.
 */
export const signalKind = z.enum([
  'investment',
  'funds',
  'land',
  'office',
  'recruitment',
  'patents',
  'round',
  'news',
  'contraction',
]);
export type SignalKind = z.output<typeof signalKind>;

/** What a city may build on when it asks a firm to expand: all that tells of growth by deeds. */
export const growthKinds = [
  'investment',
  'funds',
  'land',
  'office',
  'recruitment',
  'round',
] as const satisfies readonly SignalKind[];

const stated = {
  kind: signalKind,
  /** The day on which it became public. */
  date: z.iso.date(),
  /** What happened, as the source puts it. */
  title: line(200),
  source: source.omit({ date: true }).extend({ nameEn: line(200).optional() }),
  /** GB/T 4754-2017. Empty: the source names no trade. */
  industries: setOf(industryCode, 12),
};
const perhaps = {
  titleEn: line(200).optional(),
  /** In 万元. */
  amountWan: wan.optional(),
  /** Where it happens: a division, or words where the source is less exact. */
  division: divisionCode.optional(),
  place: line(120).optional(),
  /** No source states it. */
  inferred: z.literal(true).optional(),
};

export const signalInput = z.strictObject({
  organisationId: id,
  ...stated,
  ...perhaps,
  date: pastDay,
  industries: stated.industries.default([]),
  /** Its last day; by its kind if absent. */
  expiresOn: calendarDay.optional(),
});
export type SignalInput = z.output<typeof signalInput>;

/** 线索信号: a dated public fact that says 'why now'. `city` is its tenant, or `*` for all. It is withdrawn, never deleted. */
export const signal = z.strictObject({
  id,
  city: z.string(),
  organisationId: id,
  ...stated,
  ...perhaps,
  expiresOn: z.iso.date(),
  enteredBy: actorRef,
  enteredAt: moment,
  withdrawnBy: actorRef.optional(),
  withdrawnAt: moment.optional(),
  withdrawalNote: z.string().optional(),
  version,
});
export type Signal = z.output<typeof signal>;

/** A signal with the present name of its organisation. */
export const namedSignal = signal.extend({
  organisation: z.strictObject({ name: line(200), nameEn: line(200).optional() }),
});
export type NamedSignal = z.output<typeof namedSignal>;

/** A signal as a list tells it: in words, with its source. */
export const toldSignal = z.strictObject({
  id,
  kind: signalKind,
  date: z.iso.date(),
  text: bilingual,
  source: stated.source,
  inferred: perhaps.inferred,
  enteredAt: moment,
});
export type ToldSignal = z.output<typeof toldSignal>;

/** A row that is known, from the same source, changes what it names, unless a person corrected or withdrew it. */
export const importSignals = operation({
  name: 'enterprises.importSignals',
  http: 'POST /cities/:city/signals/import',
  summary: { zh: '批量导入线索信号', en: 'Import many signals; bad rows are reported' },
  ...bulkRequest,
  may: officersOfCity,
  audit: { zh: '批量导入线索信号', en: 'Imported signals' },
});

/** `conflict` if the city has it: same organisation, kind, date and source. */
export const createSignal = operation({
  name: 'enterprises.createSignal',
  http: 'POST /cities/:city/signals',
  status: 201,
  summary: { zh: '录入线索信号', en: 'Enter a signal of an organisation' },
  input: signalInput,
  output: namedSignal,
  may: officersOfCity,
  audit: { zh: '录入线索信号', en: 'Entered a signal' },
});

/** `expired`: its last day is over. */
export const signalState = z.enum(['current', 'expired', 'withdrawn']);

/** The newest first. */
export const listSignals = operation({
  name: 'enterprises.listSignals',
  http: 'GET /cities/:city/signals',
  summary: { zh: '线索信号', en: 'Signals: dated public facts that say why now' },
  input: z.strictObject({
    organisationId: id.optional(),
    kind: signalKind.optional(),
    /** Of this day or later. */
    since: calendarDay.optional(),
    state: signalState.default('current'),
    ...pageInput,
  }),
  output: pageOf(namedSignal),
  may: readersOfCity,
});

/** Only of enterprises whose seat, or a site of theirs, is known to be in the city; {@link growthKinds} that are current, the newest first. */
export const listLocalGrowth = operation({
  name: 'enterprises.listLocalGrowth',
  http: 'GET /cities/:city/local-growth',
  summary: { zh: '本地企业增资扩产线索', en: 'Signals of growth of enterprises that are here already' },
  input: z.strictObject(pageInput),
  output: pageOf(namedSignal),
  may: readersOfCity,
});

const patch = z
  .strictObject(stated)
  .partial()
  .extend({
    titleEn: line(200).nullish(),
    amountWan: wan.nullish(),
    division: divisionCode.nullish(),
    place: line(120).nullish(),
    inferred: z.literal(true).nullish(),
    /** Null: by its kind again. */
    expiresOn: calendarDay.nullish(),
  });

/**
 * Replaces each named field; `null` clears one. `conflict` if the stored version is not `version`, if it was withdrawn, or
 * if the city has such a signal. Only of the caller's own city.
 */
export const updateSignal = operation({
  name: 'enterprises.updateSignal',
  http: 'PATCH /cities/:city/signals/:id',
  summary: { zh: '更正线索信号', en: 'Correct a signal' },
  input: z.strictObject({ id, version: version.optional(), patch }),
  output: namedSignal,
  may: officersOfCity,
  audit: { zh: '更正线索信号', en: 'Corrected a signal' },
});

/** `conflict` if it was withdrawn before. Only of the caller's own city. */
export const withdrawSignal = operation({
  name: 'enterprises.withdrawSignal',
  http: 'POST /cities/:city/signals/:id/withdrawal',
  summary: { zh: '撤回线索信号', en: 'Withdraw a signal that was wrong, with a word why' },
  input: z.strictObject({ id, note: text(1_000) }),
  output: namedSignal,
  may: officersOfCity,
  audit: { zh: '撤回线索信号', en: 'Withdrew a signal' },
});

export const signalsChanged = event('events.signal.changed', z.strictObject({ signals: z.array(signal).min(1) }));
