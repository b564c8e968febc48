import { z } from 'zod';
import { patterns } from './patterns.js';

/** The same words for both readers: Chinese first, English second. */
export const bilingual = z.strictObject({ zh: z.string().min(1).max(2_000), en: z.string().min(1).max(2_000) });
export type Bilingual = z.output<typeof bilingual>;

/** One line of text: NFC, trimmed, 1 to `max` characters, no control characters. */
export const line = (max: number) => z.string().normalize('NFC').trim().min(1).max(max).regex(patterns.cleanLine.regex);
/** Text of several lines: as {@link line}, with line feeds and tabs allowed. */
export const text = (max: number) => z.string().normalize('NFC').trim().min(1).max(max).regex(patterns.cleanText.regex);

/** An id: lower-case letters, digits and hyphens. */
export const id = z.string().regex(patterns.id.regex);
/** A tenant: the GB/T 2260 code of a city. */
export const cityCode = z.string().regex(patterns.division.regex);
/** A GB/T 2260 administrative division, six digits. */
export const divisionCode = z.string().regex(patterns.division.regex);
/** A GB/T 4754-2017 code: a section letter, or 2 to 4 digits. That it exists is checked by the owning service. */
export const industryCode = z.string().regex(patterns.industry.regex);
/** An amount of money in 万元 (10,000 CNY). */
export const wan = z.number().nonnegative().max(1e10);
/** A date as exact as its source is: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const partialDate = z.string().regex(patterns.partialDate.regex);
/** A moment, ISO 8601 in UTC. */
export const moment = z.iso.datetime();
/** A share or a score between 0 and 1. */
export const unit = z.number().min(0).max(1);
/** A version of an aggregate: grows by one with each change, so that an older event is known as old. */
export const version = z.int().positive();

/** Where a fact is from. */
export const source = z.strictObject({
  name: line(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  date: partialDate.optional(),
});
export type Source = z.output<typeof source>;

/** An industry of an organisation; `inferred` marks a code that no source states. */
export const industryTag = z.strictObject({ code: industryCode, inferred: z.literal(true).optional() });

export const stage = z.enum([
  'angel',
  'seed',
  'series-a',
  'series-b',
  'series-c',
  'growth',
  'buyout',
  'listed',
  'debt',
  'other',
]);
export type Stage = z.output<typeof stage>;

/** 国内 or 海外: overseas candidates are ranked apart and shown only when asked for. */
export const scope = z.enum(['domestic', 'overseas']);
export type Scope = z.output<typeof scope>;

/** What answers a target. */
export const candidateKind = z.enum(['enterprise', 'institution', 'investor', 'laboratory']);
export type CandidateKind = z.output<typeof candidateKind>;

/** Which part of a list: `cursor` is what the page before returned as `next`. */
export const pageInput = { cursor: z.string().max(500).optional(), limit: z.int().min(1).max(100).default(20) };

/** A page of a list; `next` is absent on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });

/** What a bulk request did: good rows are stored, each bad row is named by its number (from 0) with its reasons. */
export const importReport = z.strictObject({
  stored: z.int().nonnegative(),
  problems: z.array(
    z.strictObject({
      row: z.int().nonnegative(),
      problems: z.array(z.strictObject({ field: z.string(), rule: z.string(), message: bilingual })),
    }),
  ),
});
export type ImportReport = z.output<typeof importReport>;

/** What every bulk request takes and answers. Each row is parsed on its own, so that a bad one does not stop the others. */
export const bulkRequest = {
  input: z.strictObject({ rows: z.array(z.unknown()).min(1).max(500) }),
  output: importReport,
  deadlineMs: 60_000,
};

/** Where the facts of a record are from; `inferred` names the fields that no source states. */
export const provenance = {
  inferred: z.array(line(40)).max(20).optional(),
  sources: z.array(source).min(1).max(10),
};
