import { cityDay, type contacts } from '@queqiao/contracts';

/** Between the day on which a city is asked about a contact, or the consent is withdrawn, and the day on which it is erased. */
export const NOTICE_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** The day on which a contact is erased that was written now; null for one that stays. */
export function erasureAfter(consent: contacts.ContactRecord['consent'], now: Date): Date | null {
  return consent === 'withdrawn' ? noticeEnds(now) : null;
}

export function noticeEnds(now: Date): Date {
  return dayIn(now, NOTICE_DAYS);
}

/** The day that it is in the city, so many days later. */
export function dayIn(now: Date, days: number): Date {
  return new Date(cityDay(new Date(now.getTime() + days * DAY_MS)));
}

/** What was last used before is unused for `months` months. */
export function unusedSince(now: Date, months: number): Date {
  const day = new Date(now);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day;
}
