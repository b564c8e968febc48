import { z } from 'zod';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { divisionCode, id, line, setOf } from './values.js';

/** What can be found by its names. */
export const foundKind = z.enum(['organisation', 'institution', 'laboratory', 'need', 'industry']);
export type FoundKind = z.output<typeof foundKind>;

/** What of a record a query met. `topic`: of a laboratory. */
export const foundField = z.enum([
  'name',
  'shortName',
  'nameEn',
  'formerName',
  'alias',
  'acronym',
  'product',
  'topic',
  'creditCode',
  'stockCode',
]);
export type FoundField = z.output<typeof foundField>;

/** Where in a text, in UTF-16 units; `to` is behind it. */
const range = z.strictObject({ from: z.int().nonnegative(), to: z.int().positive() });

export const found = z.strictObject({
  kind: foundKind,
  id,
  name: z.string(),
  nameEn: z.string().optional(),
  /** What kind of organisation, institution, laboratory or need it is. */
  sort: z.string().optional(),
  division: divisionCode.optional(),
  /** The text that the query met best, and where. */
  met: z.strictObject({ field: foundField, text: z.string(), ranges: z.array(range) }),
});
export type Found = z.output<typeof found>;

/**
 * By any name that something has or may be called by: short, former, English, abbreviated, in pinyin, by initials, with a typo; by
 * codes and products. Best first.
 */
export const find = operation({
  name: 'searches.find',
  http: 'GET /cities/:city/search',
  summary: { zh: '搜索', en: 'Find organisations, institutions, laboratories, needs and industries by name' },
  input: z.strictObject({
    text: line(200),
    /** All if absent. */
    kinds: setOf(foundKind, foundKind.options.length).optional(),
    limit: z.int().min(1).max(50).default(10),
  }),
  output: z.strictObject({
    items: z.array(found),
    /** The search server did not answer in time: found without it, which may be slower and in another order. */
    degraded: z.boolean(),
  }),
  may: readersOfCity,
});
