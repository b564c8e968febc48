import { isDivisionCode } from './divisions/divisions.js';
import { isIndustryCode } from './industries/industries.js';

/** A code that no standard knows, in words for both readers. `field` is a dotted path such as `industries.0.code`. */
export interface CodeProblem {
  field: string;
  rule: 'known-industry' | 'known-division';
  message: { zh: string; en: string };
}

/**
 * A problem for each code of a list that GB/T 4754-2017 does not know. The list stands under `field`; where its items are
 * objects, `suffix` leads from an item to its code.
 */
export function industryCodeProblems(field: string, codes: readonly string[] = [], suffix = ''): CodeProblem[] {
  return codes.flatMap((code, row) => {
    if (isIndustryCode(code)) return [];
    const message = { zh: `GB/T 4754-2017 中没有行业代码 ${code}`, en: `GB/T 4754-2017 has no industry ${code}` };
    return [{ field: `${field}.${row}${suffix}`, rule: 'known-industry' as const, message }];
  });
}

/** The problem of a code that GB/T 2260 does not know; none where there is no code. */
export function divisionCodeProblems(field: string, code: string | undefined): CodeProblem[] {
  if (code === undefined || isDivisionCode(code)) return [];
  const message = { zh: `GB/T 2260 中没有行政区划 ${code}`, en: `GB/T 2260 has no division ${code}` };
  return [{ field, rule: 'known-division', message }];
}
