export const DAY_MS = 24 * 60 * 60 * 1_000;

/** `YYYY-MM-DD`, UTC: "today" does not depend on the time zone of the server. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

export function toDay(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day);
}

export function fromDay(day: Date | null): string | undefined {
  return day === null ? undefined : dayOf(day);
}

export function startOfDay(moment: Date): Date {
  return new Date(dayOf(moment));
}

/** Monday and Sunday of an ISO 8601 week, UTC. */
export function weekOf(moment: Date): { readonly from: Date; readonly to: Date } {
  const day = startOfDay(moment);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const from = new Date(day.getTime() - sinceMonday * DAY_MS);
  return { from, to: new Date(from.getTime() + 6 * DAY_MS) };
}
