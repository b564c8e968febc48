import { isCurrent } from './ranking.mjs';

const city = (industries: number, targets: number, current: number) => ({
  industries,
  status: { targets, current, candidates: 500 },
});

describe('the rankings are complete', () => {
  it('when every target of every city is ranked', () => {
    expect(isCurrent([city(6, 12, 12), city(5, 5, 5)])).toBe(true);
  });

  it('not while a target waits', () => {
    expect(isCurrent([city(6, 12, 12), city(5, 5, 4)])).toBe(false);
  });

  it('not while an industry has yet to arrive as a target', () => {
    expect(isCurrent([city(6, 4, 4)])).toBe(false);
  });

  it('not before the first target, nor without a city', () => {
    expect(isCurrent([city(0, 0, 0)])).toBe(false);
    expect(isCurrent([])).toBe(false);
  });
});
