import type { FieldProblem, signals } from '@queqiao/contracts';
import { divisionCodeProblems, industryCodeProblems } from '@queqiao/reference';
import { todayInChina } from './signal-days.js';

type Checked = Pick<signals.SignalInput, 'kind' | 'date' | 'industries' | 'division' | 'expiresOn'>;

/** No signal of a firm is older: a date before is a slip of the pen. */
const FIRST_DAY = '1990-01-01';

/** Codes must exist in their standard; the date is past, and the last day not before it. */
export function signalProblems({ date, industries, division, expiresOn }: Checked): FieldProblem[] {
  return [
    ...dateProblems(date),
    ...(expiresOn !== undefined && expiresOn < date ? [beforeDate] : []),
    ...industryCodeProblems('industries', industries),
    ...divisionCodeProblems('division', division),
  ];
}

function dateProblems(date: string): FieldProblem[] {
  if (date > todayInChina()) {
    const message = { zh: '日期不能晚于今天', en: 'The date must not be in the future' };
    return [{ field: 'date', rule: 'not-in-future', message }];
  }
  if (date >= FIRST_DAY) return [];
  const message = { zh: `日期不能早于 ${FIRST_DAY}`, en: `The date must not be before ${FIRST_DAY}` };
  return [{ field: 'date', rule: 'earliest-date', message }];
}

const beforeDate: FieldProblem = {
  field: 'expiresOn',
  rule: 'not-before-date',
  message: { zh: '失效日期不能早于信号日期', en: 'The last day must not be before the date' },
};
