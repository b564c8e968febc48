import { type FieldProblem, matching } from '@queqiao/contracts';

/** How far ahead a candidate can be put off, in days. */
const PUT_OFF_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** What is wrong with a verdict as it was given on a day, `YYYY-MM-DD`. */
export function decisionProblems(
  input: {
    verdict: matching.Verdict;
    reason: matching.ReasonCode;
    note?: string | undefined;
    until?: string | undefined;
  },
  today: string,
): FieldProblem[] {
  const allowed = matching.reasonsFor[input.verdict];
  if (!allowed.includes(input.reason)) {
    const message = {
      zh: `此意见的理由须为 ${allowed.join('、')} 之一`,
      en: `The reason for this verdict must be one of ${allowed.join(', ')}`,
    };
    return [{ field: 'reason', rule: 'reason-suits-verdict', message }];
  }
  return [...noteProblems(input), ...untilProblems(input.verdict, input.until, today)];
}

/** Whether a decision given at a moment can be taken back at another, both in ms. */
export function canUndo(decidedAt: number, now: number): boolean {
  return now - decidedAt <= matching.UNDO_WITHIN_MS;
}

function noteProblems({ reason, note }: { reason: matching.ReasonCode; note?: string | undefined }): FieldProblem[] {
  if (reason !== 'other' || note !== undefined) return [];
  const message = { zh: '理由为“其他”时须填写说明', en: 'The reason "other" needs a note' };
  return [{ field: 'note', rule: 'required-with-other', message }];
}

function untilProblems(verdict: matching.Verdict, until: string | undefined, today: string): FieldProblem[] {
  if (verdict !== 'later') {
    if (until === undefined) return [];
    const message = { zh: '只有“稍后”可以填写日期', en: 'Only "later" has a day' };
    return [{ field: 'until', rule: 'later-only', message }];
  }
  if (until === undefined) {
    const message = { zh: '“稍后”须填写再议日期', en: '"Later" needs the day to look again' };
    return [{ field: 'until', rule: 'required-with-later', message }];
  }
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MS;
  if (days >= 1 && days <= PUT_OFF_DAYS) return [];
  const message = { zh: '再议日期须在明天至一年之内', en: 'The day must lie between tomorrow and a year from now' };
  return [{ field: 'until', rule: 'within-a-year', message }];
}
