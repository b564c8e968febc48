import type { enterprises, FieldProblem } from '@queqiao/contracts';
import { checkCreditCode, isDivisionCode, isIndustryCode } from '@queqiao/reference';

/** Shares are rounded where they are published, so their sum may exceed the whole by so much. */
const ROUNDING = 0.01;

type Checked = Partial<enterprises.OrganisationInput>;

const creditCodeRules = {
  length: { zh: '须为 18 位', en: 'must have 18 characters' },
  characters: {
    zh: '含有不允许的字符（不用 I、O、S、V、Z）',
    en: 'has a character that is not allowed (no I, O, S, V, Z)',
  },
  'registration-authority': { zh: '登记管理部门代码不存在', en: 'names no registration authority' },
  'check-digit': { zh: '校验码不符', en: 'has a wrong check digit' },
};

/** The rules of the domain that an organisation breaks: codes that exist in no standard, fields its kind cannot have. */
export function organisationProblems(input: Checked): FieldProblem[] {
  return [
    ...creditCodeProblems(input.creditCode),
    ...industryProblems(
      'industries',
      input.industries?.map(({ code }) => code),
      '.code',
    ),
    ...industryProblems('mandate.sectors', input.mandate?.sectors),
    ...(input.deals ?? []).flatMap((deal, row) => industryProblems(`deals.${row}.sectors`, deal.sectors)),
    ...divisionProblems('seat.division', input.seat?.division),
    ...(input.mandate?.regions ?? []).flatMap((code, row) => divisionProblems(`mandate.regions.${row}`, code)),
    ...productShareProblems(input),
    ...investorOnly(input),
  ];
}

/** A problem for each code of a list that GB/T 4754-2017 does not know. */
export function industryProblems(field: string, codes: readonly string[] | undefined, suffix = ''): FieldProblem[] {
  return (codes ?? []).flatMap((code, row) => {
    if (isIndustryCode(code)) return [];
    const message = { zh: `GB/T 4754-2017 中没有行业代码 ${code}`, en: `GB/T 4754-2017 has no industry ${code}` };
    return [{ field: `${field}.${row}${suffix}`, rule: 'known-industry', message }];
  });
}

function divisionProblems(field: string, code: string | undefined): FieldProblem[] {
  if (code === undefined || isDivisionCode(code)) return [];
  const message = { zh: `GB/T 2260 中没有行政区划 ${code}`, en: `GB/T 2260 has no division ${code}` };
  return [{ field, rule: 'known-division', message }];
}

function creditCodeProblems(code: string | undefined): FieldProblem[] {
  if (code === undefined) return [];
  const checked = checkCreditCode(code);
  if (checked.ok) return [];
  const { zh, en } = creditCodeRules[checked.rule];
  const message = { zh: `统一社会信用代码${zh}（GB 32100-2015）`, en: `The credit code ${en} (GB 32100-2015)` };
  return [{ field: 'creditCode', rule: `credit-code-${checked.rule}`, message }];
}

function productShareProblems({ products = [], productShares = [] }: Checked): FieldProblem[] {
  const field = 'productShares';
  if (productShares.length > products.length) {
    const message = { zh: '占比不能多于主营产品', en: 'There are more shares than products' };
    return [{ field, rule: 'share-of-product', message }];
  }
  if (productShares.reduce((sum, share) => sum + share, 0) <= 1 + ROUNDING) return [];
  return [{ field, rule: 'at-most-whole', message: { zh: '占比之和不能超过 1', en: 'Shares add up to more than 1' } }];
}

function investorOnly(input: Checked): FieldProblem[] {
  if (input.kind === undefined || input.kind === 'investor') return [];
  const message = { zh: '只有投资机构可以填写', en: 'Only an investor has this' };
  return (['investorKind', 'mandate', 'deals'] as const)
    .filter((field) => input[field] !== undefined)
    .map((field) => ({ field, rule: 'investor-only', message }));
}
