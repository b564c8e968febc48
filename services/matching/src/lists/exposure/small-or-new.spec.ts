import { isSmallOrNew } from './small-or-new.js';

const today = new Date('2026-03-15T10:00:00Z');

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
