import { z } from 'zod';
import { cleaned, foldedCode, foldedIndustry } from './clean-text.js';
import { foundingDate, partialDate, pastDate } from './dates.js';
import { patterns } from './patterns.js';

export * from './dates.js';

/** What the product says in both languages. What people write is a {@link bilingualLine}. */
export const bilingual = z.strictObject({ zh: z.string().min(1).max(2_000), en: z.string().min(1).max(2_000) });
export type Bilingual = z.output<typeof bilingual>;

/** NFC, trimmed, 1 to `max` visible characters, no control characters; invisible ones are dropped. */
export const line = (max: number) => z.string().overwrite(cleaned).min(1).max(max).regex(patterns.cleanLine.regex);
/** As {@link line}, with line feeds and tabs; CR LF and CR become line feeds. */
export const text = (max: number) => z.string().overwrite(cleaned).min(1).max(max).regex(patterns.cleanText.regex);
/** A {@link line} in each language. */
export const bilingualLine = (max: number) => z.strictObject({ zh: line(max), en: line(max) });

export const id = z.string().regex(patterns.id.regex);
/** GB/T 2260 code of a city, the tenant. */
export const cityCode = z.string().regex(patterns.division.regex);
/** GB/T 2260 (行政区划). */
export const divisionCode = z.string().overwrite(foldedCode).regex(patterns.division.regex);
/** GB/T 4754-2017: section letter or 2 to 4 digits, with or without the letter. The owning service checks that it exists. */
export const industryCode = z.string().overwrite(foldedIndustry).regex(patterns.industry.regex);
/** 万元 (10,000 CNY). */
export const wan = z.number().nonnegative().max(1e10);
/** ISO 8601, UTC. */
export const moment = z.iso.datetime();
/** A share or a score, 0–1. */
export const unit = z.number().min(0).max(1);
/** The largest whole number that a database column holds. */
const MAX_INT4 = 2_147_483_647;
/** +1 with each change, so that an older event is recognised. */
export const version = z.int().positive().max(MAX_INT4);

/** At most `max` items, of which repetitions are left out: of items with the same key the first stays. */
export function setOf<T extends z.ZodType>(
  item: T,
  max: number,
  keyOf: (item: z.output<T>) => unknown = JSON.stringify,
) {
  return z
    .array(item)
    .max(max)
    .overwrite((list) => {
      const seen = new Set<unknown>();
      return list.filter((one) => {
        const key = keyOf(one);
        const isFirst = !seen.has(key);
        seen.add(key);
        return isFirst;
      });
    });
}

export const sourceDated = (date: z.ZodString) =>
  z.strictObject({
    name: line(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
    date: date.optional(),
  });
export const source = sourceDated(partialDate);
export type Source = z.output<typeof source>;

/** `inferred`: no source states the code. */
export const industryTag = z.strictObject({ code: industryCode, inferred: z.literal(true).optional() });
export const industryTags = setOf(industryTag, 12, ({ code }) => code);

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

/** 国内 / 海外: ranked apart; overseas candidates only where the city has switched them on, and on request. */
export const scope = z.enum(['domestic', 'overseas']);
export type Scope = z.output<typeof scope>;

/** A target's lists: newcomers at home and abroad, and 本地: enterprises and investors that already are in the city. */
export const listScope = z.enum([...scope.options, 'local']);
export type ListScope = z.output<typeof listScope>;

/**
 * Priority industries and needs are ranked alike and share one space of ids: those of industries begin with the code of
 * their city and a hyphen, and no need may have such an id.
 */
export function isIndustryId(id: string): boolean {
  return /^\d{6}-/.test(id);
}

export const candidateKind = z.enum(['enterprise', 'institution', 'investor', 'laboratory']);
export type CandidateKind = z.output<typeof candidateKind>;

/** `cursor` is the `next` of the page before. */
export const pageInput = { cursor: z.string().max(500).optional(), limit: z.int().min(1).max(100).default(20) };

/** `next` is absent on the last page. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), next: z.string().optional() });

const fieldProblems = z.array(z.strictObject({ field: z.string(), rule: z.string(), message: bilingual }));

/** Good rows are stored, bad ones named by number, from 0. */
export const importReport = z.strictObject({
  stored: z.int().nonnegative(),
  problems: z.array(z.strictObject({ row: z.int().nonnegative(), problems: fieldProblems })),
  /** How many problems there are besides, if they are too many to tell. */
  untold: z.int().positive().optional(),
});
export type ImportReport = z.output<typeof importReport>;

/** Rows are parsed one by one, so that a bad one does not stop the others. */
export const bulkRequest = {
  input: z.strictObject({ rows: z.array(z.unknown()).min(1).max(500) }),
  output: importReport,
  deadlineMs: 60_000,
};

/**
 * What somebody should look at of a record that was stored. `sameName`: other records with a name of it, which may be the
 * same body. `warnings`: what may not mean what it says.
 */
export const doubts = {
  sameName: z.array(z.strictObject({ id, name: line(200) })).optional(),
  warnings: fieldProblems.optional(),
};

/** What became of a good row. */
export const importedRow = z.strictObject({
  row: z.int().nonnegative(),
  id,
  outcome: z.enum(['created', 'changed', 'unchanged']),
  ...doubts,
});
export type ImportedRow = z.output<typeof importedRow>;

/**
 * A row that names a stored record changes only what it names, and `null` clears a field; a `version` guards what
 * somebody else wrote since. With `replace`, a row is the whole record: what it lacks is cleared.
 */
export const recordImport = {
  input: bulkRequest.input.extend({ replace: z.boolean().optional() }),
  output: importReport.extend({ rows: z.array(importedRow).optional() }),
  deadlineMs: bulkRequest.deadlineMs,
};

/** Dates of a record as they are stored, and as people may give them. */
export const storedDates = { founded: partialDate, past: partialDate };
export const givenDates: typeof storedDates = { founded: foundingDate, past: pastDate };
export type Dates = typeof storedDates;

/** The newest first; `until` is when a name was given up, as far as known. */
export const formerNames = ({ founded }: Dates) =>
  setOf(z.strictObject({ name: line(200), until: founded.optional() }), 20, ({ name }) => name);
