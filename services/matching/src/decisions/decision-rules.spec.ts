import { canUndo, decisionProblems } from './decision-rules.js';

const rulesOf = (input: Parameters<typeof decisionProblems>[0]) =>
  decisionProblems(input, '2026-01-15').map(({ field, rule }) => [field, rule]);

describe('a verdict', () => {
  it('stands with a reason that suits it', () => {
    expect(rulesOf({ verdict: 'accept', reason: 'good-fit' })).toEqual([]);
    expect(rulesOf({ verdict: 'accept', reason: 'too-small' })).toEqual([['reason', 'reason-suits-verdict']]);
  });

  it('needs a note where the reason is "other"', () => {
    expect(rulesOf({ verdict: 'reject', reason: 'other' })).toEqual([['note', 'required-with-other']]);
    expect(rulesOf({ verdict: 'reject', reason: 'other', note: '已在邻市投产' })).toEqual([]);
  });

  it.each([
    [undefined, [['until', 'required-with-later']]],
    ['2026-01-15', [['until', 'within-a-year']]],
    ['2026-01-16', []],
    ['2027-01-16', []],
    ['2027-01-17', [['until', 'within-a-year']]],
  ])('puts off until %s: %j', (until, problems) => {
    expect(rulesOf({ verdict: 'later', reason: 'not-now', until })).toEqual(problems);
  });

  it('has a day only when it puts off', () => {
    expect(rulesOf({ verdict: 'accept', reason: 'good-fit', until: '2026-02-01' })).toEqual([['until', 'later-only']]);
  });
});

describe('taking back', () => {
  const given = Date.parse('2026-01-15T08:00:00Z');

  it('is possible for 24 hours', () => {
    expect(canUndo(given, Date.parse('2026-01-16T08:00:00Z'))).toBe(true);
    expect(canUndo(given, Date.parse('2026-01-16T08:00:01Z'))).toBe(false);
  });
});
