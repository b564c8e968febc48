import { isDivisionCode } from './divisions/divisions.js';
import { isIndustryCode } from './industries/industries.js';

/** A code that is not in the standard. `field` is a dotted path such as `industries.0.code`. */
export interface CodeProblem {
  field: string;
  rule: 'known-industry' | 'known-division';
  message: { zh: string; en: string };
}

/** One problem for each code that is not in GB/T 4754-2017; its field is `field`.index`suffix`, as in `industries.0.code`. */
export function industryCodeProblems(field: string, codes: readonly string[] = [], suffix = ''): CodeProblem[] {
  return codes.flatMap((code, row) => {
    if (isIndustryCode(code)) return [];
    const message = { zh: `GB/T 4754-2017 中没有行业代码 ${code}`, en: `GB/T 4754-2017 has no industry ${code}` };
    return [{ field: `${field}.${row}${suffix}`, rule: 'known-industry' as const, message }];
  });
}

/** One problem when the code is not in GB/T 2260; none when there is no code. */
export function divisionCodeProblems(field: string, code: string | undefined): CodeProblem[] {
  if (code === undefined || isDivisionCode(code)) return [];
  const message = { zh: `GB/T 2260 中没有行政区划 ${code}`, en: `GB/T 2260 has no division ${code}` };
  return [{ field, rule: 'known-division', message }];
}
