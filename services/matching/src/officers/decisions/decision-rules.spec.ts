import { shippedReasons } from '../reasons/shipped-reasons.js';
import { canUndo, decisionProblems } from './decision-rules.js';

const known = shippedReasons.map((one) => ({ ...one, enabled: true, shipped: true, version: 0 }));
const rulesOf = (input: Parameters<typeof decisionProblems>[0]) =>
  decisionProblems(input, '2026-01-15', known).map(({ field, rule }) => [field, rule]);

describe('a verdict', () => {
  it('is told first that its reason does not suit', () => {
    expect(rulesOf({ verdict: 'later', reason: 'too-small' })).toEqual([['reason', 'reason-suits-verdict']]);
  });

  it('is told of everything else at once', () => {
    expect(rulesOf({ verdict: 'later', reason: 'other' })).toEqual([
      ['note', 'required-with-other'],
      ['until', 'required-with-later'],
    ]);
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
