import { z } from 'zod';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { calendarDay, candidateKind, id, unit } from './values.js';

/** At most one showing a day of the city's calendar: an open suggestion among the first ten of a list shown to an officer. */
const shownTo = z.strictObject({ targetId: id, days: z.int().positive() });

export const exposed = z.strictObject({
  candidate: z.strictObject({ kind: candidateKind, id, name: z.string() }),
  showings: z.int().positive(),
  targets: z.array(shownTo),
  /** Micro, small, or founded in the last three years; absent if neither is known. */
  smallOrNew: z.boolean().optional(),
});

/** How evenly officers of a city saw candidates in an ISO week. */
export const exposureFigures = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  showings: z.int().nonnegative(),
  candidates: z.int().nonnegative(),
  /** 0: all were shown equally often; near 1: a few almost always. */
  gini: unit,
  topTenShare: unit,
  smallOrNewShare: unit,
  /** Most shown first. */
  items: z.array(exposed),
});

/** The ISO week of the city's calendar that holds `day`, by default the present one. */
export const getExposure = operation({
  name: 'matching.getExposure',
  http: 'GET /cities/:city/exposure',
  summary: { zh: '展示统计', en: 'Who was shown to whom within a week, and how evenly' },
  input: z.strictObject({
    day: calendarDay.optional(),
    candidateKind: candidateKind.optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  output: exposureFigures,
  may: readersOfCity,
});
