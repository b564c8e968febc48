import type { matching, reasons } from '@queqiao/contracts';
import { reasonProblems, verdictsWithoutReason } from './reason-rules.js';
import { shippedReasons } from './shipped-reasons.js';

const shipped: reasons.DecisionReason[] = shippedReasons.map((one) => ({
  ...one,
  enabled: true,
  shipped: true,
  version: 0,
}));
const rulesOf = (verdict: matching.Verdict, reason: string, note?: string, known = shipped) =>
  reasonProblems({ verdict, reason, note }, known).map(({ field, rule }) => [field, rule]);
const without = (...codes: string[]) =>
  shipped.map((one) => (codes.includes(one.code) ? { ...one, enabled: false } : one));

describe('the reason for a verdict', () => {
  it('must suit it', () => {
    expect(rulesOf('accept', 'good-fit')).toEqual([]);
    expect(rulesOf('accept', 'too-small')).toEqual([['reason', 'reason-suits-verdict']]);
  });

  it('must be one that the city has, and uses', () => {
    expect(rulesOf('reject', 'bad-mood')).toEqual([['reason', 'known-reason']]);
    expect(rulesOf('reject', 'too-small', undefined, without('too-small'))).toEqual([['reason', 'reason-in-use']]);
  });

  it('needs a note where it is "other", or one of the city\'s that says too little', () => {
    expect(rulesOf('reject', 'other')).toEqual([['note', 'required-with-other']]);
    expect(rulesOf('reject', 'other', '已在邻市投产')).toEqual([]);
    const vague = shipped.map((one) => (one.code === 'conflict' ? { ...one, needsNote: true } : one));
    expect(rulesOf('reject', 'conflict', undefined, vague)).toEqual([['note', 'required-with-reason']]);
  });

  it('is offered by name where another one does not suit', () => {
    const [problem] = reasonProblems({ verdict: 'later', reason: 'good-fit' }, without('in-talks'));
    expect(problem?.message.zh).toContain('时机未到');
    expect(problem?.message.zh).not.toContain('已在洽谈');
  });
});

describe('the reasons of a city', () => {
  it('must leave one for every verdict', () => {
    expect(verdictsWithoutReason(without('good-fit', 'known-contact'))).toEqual([]);
    expect(verdictsWithoutReason(without('good-fit', 'known-contact', 'other'))).toMatchObject([
      { rule: 'reason-for-each-verdict', message: { en: expect.stringContaining('accept') } },
    ]);
  });
});
