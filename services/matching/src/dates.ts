import { cityDay } from '@queqiao/contracts';

export const DAY_MS = 24 * 60 * 60 * 1_000;

export function toDay(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day);
}

export function fromDay(day: Date | null): string | undefined {
  return day === null ? undefined : cityDay(day);
}

/** The day in the city, as a column of days holds it. */
export function startOfDay(moment: Date): Date {
  return new Date(cityDay(moment));
}

/** Monday and Sunday of an ISO 8601 week in the city, as a column of days holds them. */
export function weekOf(moment: Date): { readonly from: Date; readonly to: Date } {
  const day = startOfDay(moment);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  const from = new Date(day.getTime() - sinceMonday * DAY_MS);
  return { from, to: new Date(from.getTime() + 6 * DAY_MS) };
}
