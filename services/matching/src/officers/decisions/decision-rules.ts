import { type FieldProblem, matching, type ParsedInputOf, type reasons } from '@queqiao/contracts';
import { reasonProblems } from '../reasons/reason-rules.js';

const PUT_OFF_DAYS = 366;
const DAY_MS = 24 * 60 * 60 * 1_000;

/** `today`: `YYYY-MM-DD`. */
export function decisionProblems(
  input: Pick<ParsedInputOf<typeof matching.decide>, 'verdict' | 'reason' | 'note' | 'until'>,
  today: string,
  ofCity: readonly reasons.DecisionReason[],
): FieldProblem[] {
  const problems = reasonProblems(input, ofCity);
  if (problems.some(({ field }) => field === 'reason')) return problems;
  return [...problems, ...untilProblems(input.verdict, input.until, today)];
}

/** Both in ms. */
export function canUndo(decidedAt: number, now: number): boolean {
  return now - decidedAt <= matching.UNDO_WITHIN_MS;
}

function untilProblems(verdict: matching.Verdict, until: string | undefined, today: string): FieldProblem[] {
  if (verdict !== 'later') {
    if (until === undefined) return [];
    return untilProblem('later-only', '只有“稍后”可以填写日期', 'Only "later" has a day');
  }
  if (until === undefined)
    return untilProblem('required-with-later', '“稍后”须填写再议日期', '"Later" needs the day to look again');
  const days = (Date.parse(until) - Date.parse(today)) / DAY_MS;
  if (days >= 1 && days <= PUT_OFF_DAYS) return [];
  return untilProblem(
    'within-a-year',
    '再议日期须在明天至一年之内',
    'The day must lie between tomorrow and a year from now',
  );
}

function untilProblem(rule: string, zh: string, en: string): FieldProblem[] {
  return [{ field: 'until', rule, message: { zh, en } }];
}
