import type { FieldProblem, signals } from '@queqiao/contracts';
import { divisionCodeProblems, industryCodeProblems } from '@queqiao/reference';

type Checked = Pick<signals.SignalInput, 'date' | 'industries' | 'division' | 'expiresOn'>;

/** Codes must exist in their standard; the last day is not before the date. */
export function signalProblems({ date, industries, division, expiresOn }: Checked): FieldProblem[] {
  return [
    ...(expiresOn !== undefined && expiresOn < date ? [beforeDate] : []),
    ...industryCodeProblems('industries', industries),
    ...divisionCodeProblems('division', division),
  ];
}

const beforeDate: FieldProblem = {
  field: 'expiresOn',
  rule: 'not-before-date',
  message: { zh: '失效日期不能早于信号日期', en: 'The last day must not be before the date' },
};
