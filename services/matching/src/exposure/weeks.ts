const DAY_MS = 24 * 60 * 60 * 1_000;

/** The day of a moment, UTC, as the database takes it. */
export function dayOf(moment: Date): Date {
  return new Date(moment.toISOString().slice(0, 10));
}

/** Monday and Sunday of the ISO 8601 week that holds a moment, UTC. */
export function weekOf(moment: Date): { readonly from: Date; readonly to: Date } {
  const day = dayOf(moment);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const from = new Date(day.getTime() - sinceMonday * DAY_MS);
  return { from, to: new Date(from.getTime() + 6 * DAY_MS) };
}
