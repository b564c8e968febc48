import { z } from 'zod';
import { operation } from './operation.js';
import { readersOfCity } from './roles.js';
import { candidateKind, id, unit } from './values.js';

/**
 * One showing: an open suggestion of a candidate stood within the first ten places of a target's list that was served
 * to an officer on a day (UTC). However often the list is opened on that day, it is one showing.
 */
const shownTo = z.strictObject({ targetId: id, days: z.int().positive() });

/** How often a candidate was shown within a week, and to which targets. */
export const exposed = z.strictObject({
  candidate: z.strictObject({ kind: candidateKind, id, name: z.string() }),
  showings: z.int().positive(),
  targets: z.array(shownTo),
  /** Micro or small, or founded within the last three years; absent where neither is known. */
  smallOrNew: z.boolean().optional(),
});

/** How evenly a city's officers saw candidates within an ISO week. */
export const exposureFigures = z.strictObject({
  /** Monday and Sunday of the week. */
  from: z.iso.date(),
  to: z.iso.date(),
  showings: z.int().nonnegative(),
  candidates: z.int().nonnegative(),
  /** 0: everybody who was shown was shown equally often; towards 1: a few were shown all the time. */
  gini: unit,
  topTenShare: unit,
  smallOrNewShare: unit,
  /** The most shown first. */
  items: z.array(exposed),
});
export type ExposureFigures = z.output<typeof exposureFigures>;

/** The figures of the ISO week (Monday to Sunday) that holds a day; of the present one without a day. */
export const getExposure = operation({
  name: 'matching.getExposure',
  http: 'GET /cities/:city/exposure',
  summary: { zh: '展示统计', en: 'Who was shown to whom within a week, and how evenly' },
  input: z.strictObject({
    day: z.iso.date().optional(),
    candidateKind: candidateKind.optional(),
    limit: z.int().min(1).max(100).default(20),
  }),
  output: exposureFigures,
  may: readersOfCity,
});
