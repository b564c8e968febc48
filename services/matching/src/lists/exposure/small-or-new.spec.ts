import { weekOf } from '../../dates.js';
import { shareOfTop } from './figures.js';
import { isSmallOrNew } from './small-or-new.js';

const today = new Date('2026-03-15T10:00:00Z');
const day = (date: Date) => date.toISOString().slice(0, 10);

describe('a week', () => {
  it.each([
    ['2026-03-15', '2026-03-09', '2026-03-15'],
    ['2026-03-16', '2026-03-16', '2026-03-22'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
  ])('of %s runs from Monday %s to Sunday %s', (moment, from, to) => {
    const week = weekOf(new Date(`${moment}T23:59:59Z`));
    expect([day(week.from), day(week.to)]).toEqual([from, to]);
  });
});

describe('an organisation', () => {
  it.each([
    [{ sizeBand: 'small' }, true],
    [{ sizeBand: 'large' }, false],
    [{ sizeBand: 'large', foundedOn: '2024' }, true],
    [{ foundedOn: '2023-03-15' }, true],
    [{ foundedOn: '2023-03-14' }, false],
    [{ foundedOn: '2019' }, false],
    [{}, undefined],
  ])('with %j is small or new: %s', (company, expected) => {
    expect(isSmallOrNew(company, today)).toBe(expected);
  });
});

describe('showings', () => {
  it('are all held by the first ten where there are no more', () => {
    expect([shareOfTop(10, [3, 3, 3]), shareOfTop(10, [])]).toEqual([1, 0]);
  });

  it('are uneven when a few have most of them', () => {
    expect(shareOfTop(1, [1, 1, 6])).toBeCloseTo(0.75, 9);
  });
});
