import { z } from 'zod';
import { type Dates, line, setOf, sourceDated } from './values.js';

/**
 * What a fact that no source states was inferred from: the name, the main products, the business, the stated investment
 * focus, the name and subject of a laboratory, a grade given to two campuses together, what the source states in other
 * terms (categories, currencies), the local enterprises on record (a chain node), or what is generally known and was not
 * looked up.
 */
export const ground = z.enum([
  'name',
  'products',
  'business',
  'focus',
  'subject',
  'joint-evaluation',
  'source-data',
  'local-enterprises',
  'general-knowledge',
]);
export type Ground = z.output<typeof ground>;

const field = line(40);

/** `states`: the fields of the record that the source states; absent: all that were not inferred. */
const recordSource = (past: z.ZodString) =>
  sourceDated(past).extend({ nameEn: line(200).optional(), states: setOf(field, 20).optional() });

/** `inferred`: the fields that no source states. `inferredFrom`: what each of them rests on, as far as recorded. */
export const provenance = ({ past }: Dates) => ({
  inferred: setOf(field, 20).optional(),
  inferredFrom: z.record(field, ground).optional(),
  sources: setOf(recordSource(past), 10).min(1),
});

export type RecordSource = z.output<ReturnType<typeof recordSource>>;
