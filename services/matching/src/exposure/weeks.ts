import { dayOf } from '../day.js';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** The first moment of a day, UTC: a day as the database takes it. */
export function startOfDay(moment: Date): Date {
  return new Date(dayOf(moment));
}

/** Monday and Sunday of the ISO 8601 week that holds a moment, UTC. */
export function weekOf(moment: Date): { readonly from: Date; readonly to: Date } {
  const day = startOfDay(moment);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const from = new Date(day.getTime() - sinceMonday * DAY_MS);
  return { from, to: new Date(from.getTime() + 6 * DAY_MS) };
}
