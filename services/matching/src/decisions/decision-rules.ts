import { type FieldProblem, matching } from '@queqiao/contracts';

/** What is wrong with a verdict as it was given. */
export function decisionProblems(input: {
  verdict: matching.Verdict;
  reason: matching.ReasonCode;
  note?: string | undefined;
}): FieldProblem[] {
  const allowed = matching.reasonsFor[input.verdict];
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
