const DAY_MS = 24 * 60 * 60 * 1_000;

/** The day of a moment as `YYYY-MM-DD`, UTC: what "today" and "recent" are measured by, in any time zone of the server. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** A day `YYYY-MM-DD` as the database takes it. */
export function toDay(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day);
}

export function fromDay(day: Date | null): string | undefined {
  return day === null ? undefined : dayOf(day);
}

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
