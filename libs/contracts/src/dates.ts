import { z } from 'zod';
import type { CustomRule } from './errors.js';
import { patterns } from './patterns.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Older statements in writing are typing errors, such as 0202 for 2020. */
const FIRST_YEAR = 1900;
/** Some organisations and names are older than any statement about them. */
const FIRST_FOUNDING = 1000;

const noSuchDay = { rule: 'date', message: { zh: '没有这一天', en: 'There is no such day' } };
const inFuture = { rule: 'not-in-future', message: { zh: '不能晚于今天', en: 'Must not be later than today' } };

/** Cities are Chinese: all are in one zone, without summer time. */
const CITY_ZONE_MS = 8 * 60 * 60 * 1_000;

/** `YYYY-MM-DD`: the day that it is in the city at a moment, wherever the server or the reader is. */
export function cityDay(moment: Date): string {
  return new Date(moment.getTime() + CITY_ZONE_MS).toISOString().slice(0, 10);
}

/** A date as exact as its source, of a record as it is stored. What people give is a {@link pastDate}. */
export const partialDate = z.string().regex(patterns.partialDate.regex);

/** A day that exists and has come, as exact as its source; not before 1900. */
export const pastDate = between(partialDate, FIRST_YEAR);
/** As {@link pastDate}, to the day. */
export const pastDay = between(z.iso.date(), FIRST_YEAR);
/** As {@link pastDate}, but not before the year 1000: when something was founded or got its name. */
export const foundingDate = between(partialDate, FIRST_FOUNDING);

/** A calendar day that may lie ahead, within the centuries that a register can be about. */
export const calendarDay = z.iso.date().refine((day) => day >= '1900' && day < '2200', {
  params: {
    rule: 'day-in-range',
    message: { zh: '日期须在 1900 年至 2199 年之间', en: 'Must lie between the years 1900 and 2199' },
  },
});

function between<S extends z.ZodType<string>>(form: S, firstYear: number) {
  return form.superRefine((date, context) => {
    const params = form.safeParse(date).success ? brokenRule(date, firstYear) : undefined;
    if (params !== undefined) context.addIssue({ code: 'custom', params: { ...params }, input: date });
  });
}

function brokenRule(date: string, firstYear: number): CustomRule | undefined {
  if (Number(date.slice(0, 4)) < firstYear) {
    const message = { zh: `不能早于 ${firstYear} 年`, en: `Must not be before the year ${firstYear}` };
    return { rule: 'plausible-year', message };
  }
  if (date.length === 10 && !z.iso.date().safeParse(date).success) return noSuchDay;
  // A day's tolerance: the day begins in China while it is still yesterday in UTC.
  const latest = new Date(Date.now() + DAY_MS).toISOString().slice(0, date.length);
  return date > latest ? inFuture : undefined;
}
