import { weekOf } from './dates.js';

const day = (date: Date) => date.toISOString().slice(0, 10);

describe('a week', () => {
  it.each([
    ['2026-03-15', '2026-03-09', '2026-03-15'],
    ['2026-03-15T15:59:59Z', '2026-03-09', '2026-03-15'],
    // Monday, 07:30 in Beijing.
    ['2026-03-15T23:30:00Z', '2026-03-16', '2026-03-22'],
    ['2026-03-16', '2026-03-16', '2026-03-22'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('of %s runs from Monday %s to Sunday %s', (moment, from, to) => {
    const week = weekOf(new Date(moment));
    expect([day(week.from), day(week.to)]).toEqual([from, to]);
  });
});
