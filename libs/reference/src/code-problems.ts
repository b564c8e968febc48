import { division, isDivisionCode } from './divisions/divisions.js';
import { withdrawnDivision } from './divisions/withdrawn-divisions.js';
import { formerIndustry, meantIndustry, successorText } from './industries/former-industries.js';
import { industry, industryTitleEn, isIndustryCode } from './industries/industries.js';

/** A code that is not in the standard, or may not mean what it says. `field` is a dotted path such as `industries.0.code`. */
export interface CodeProblem {
  field: string;
  rule: 'known-industry' | 'known-division' | 'meaning-changed' | 'known-discipline' | 'discipline-of-name';
  message: { zh: string; en: string };
}

/** One problem for each code that is not in GB/T 4754-2017; its field is `field`.index`suffix`, as in `industries.0.code`. */
export function industryCodeProblems(field: string, codes: readonly string[] = [], suffix = ''): CodeProblem[] {
  return codes.flatMap((code, row) => {
    if (isIndustryCode(code)) return [];
    return [{ field: `${field}.${row}${suffix}`, rule: 'known-industry' as const, message: unknownIndustry(code) }];
  });
}

/** One problem when the code, such as that of a filter, is not in GB/T 4754-2017; none when there is no code. */
export function industryCodeProblem(field: string, code: string | undefined): CodeProblem[] {
  if (code === undefined || isIndustryCode(code)) return [];
  return [{ field, rule: 'known-industry', message: unknownIndustry(code) }];
}

/** One warning for each code that says 2017 but means 2011, as the products tell. */
export function meantCodeWarnings(
  field: string,
  codes: readonly string[] = [],
  products: readonly string[] = [],
  suffix = '',
): CodeProblem[] {
  return codes.flatMap((code, row) => {
    const meant = meantIndustry(code, products);
    if (meant === undefined) return [];
    const { name = '' } = industry(code) ?? {};
    const message = {
      zh: `${code} 在 2017 版为“${name}”，按产品应指 2011 版的“${meant.name}”，现为 ${successorText(meant, '、')}`,
      en: `${code} is ${industryTitleEn(code)} since 2017; the products speak for ${code} of 2011, which is ${successorText(meant, ', ')} now`,
    };
    return [{ field: `${field}.${row}${suffix}`, rule: 'meaning-changed' as const, message }];
  });
}

function unknownIndustry(code: string): CodeProblem['message'] {
  const zh = `GB/T 4754-2017 中没有行业代码 ${code}`;
  const en = `GB/T 4754-2017 has no industry ${code}`;
  const former = formerIndustry(code);
  if (former === undefined) return { zh, en };
  return {
    zh: `${zh}；2011 版的“${former.name}”现为 ${successorText(former, '、')}`,
    en: `${en}; that of the 2011 edition is ${successorText(former, ', ')} now`,
  };
}

/** One problem when the code is not in GB/T 2260; none when there is no code. */
export function divisionCodeProblems(field: string, code: string | undefined): CodeProblem[] {
  if (code === undefined || isDivisionCode(code)) return [];
  return [{ field, rule: 'known-division', message: unknownDivision(code) }];
}

function unknownDivision(code: string): CodeProblem['message'] {
  const zh = `GB/T 2260 中没有行政区划 ${code}`;
  const en = `GB/T 2260 has no division ${code}`;
  const withdrawn = withdrawnDivision(code);
  if (withdrawn === undefined) return { zh, en };
  const present = withdrawn.successors.map((successor) => ({ successor, name: division(successor)?.name ?? '' }));
  return {
    zh: `${zh}；原${withdrawn.name}已撤销，现为 ${present.map(({ successor, name }) => successor + name).join('、')}`,
    en: `${en}; it was withdrawn and is ${withdrawn.successors.join(' or ')} now`,
  };
}
