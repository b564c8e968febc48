import type { FieldProblem, matching } from '@queqiao/contracts';

type Verdict = matching.Decision['verdict'];
type Reason = matching.Decision['reason'];

/** Which reasons may stand with which verdict. */
const reasonsFor: Record<Verdict, readonly Reason[]> = {
  accept: ['good-fit', 'known-contact', 'other'],
  reject: ['wrong-industry', 'too-small', 'no-expansion', 'in-talks', 'conflict', 'other'],
  later: ['not-now', 'no-expansion', 'in-talks', 'other'],
};

/** The state a suggestion takes by a verdict. */
export const stateAfter: Record<Verdict, matching.Suggestion['state']> = {
  accept: 'accepted',
  reject: 'rejected',
  later: 'later',
};

/** Whether a suggestion still waits for a word: one put off does, an accepted or rejected one does not. */
export function isUndecided(state: string): boolean {
  return state === 'open' || state === 'later';
}

/** What is wrong with a verdict as it was given. */
export function decisionProblems(input: {
  verdict: Verdict;
  reason: Reason;
  note?: string | undefined;
}): FieldProblem[] {
  const allowed = reasonsFor[input.verdict];
  if (!allowed.includes(input.reason)) {
    const message = {
      zh: `此意见的理由须为 ${allowed.join('、')} 之一`,
      en: `The reason for this verdict must be one of ${allowed.join(', ')}`,
    };
    return [{ field: 'reason', rule: 'reason-suits-verdict', message }];
  }
  if (input.reason === 'other' && input.note === undefined) {
    const message = { zh: '理由为“其他”时须填写说明', en: 'The reason "other" needs a note' };
    return [{ field: 'note', rule: 'required-with-other', message }];
  }
  return [];
}
