import type { enterprises, FieldProblem } from '@queqiao/contracts';
import {
  checkCreditCode,
  countryHasDivision,
  divisionCodeProblems,
  industryCodeProblems,
  isCountry,
  meantCodeWarnings,
} from '@queqiao/reference';

/** Published shares are rounded, so their sum may exceed 1 by this much. */
const ROUNDING = 0.01;

type Checked = Partial<enterprises.OrganisationInput>;

const creditCodeRules = {
  length: { zh: '须为 18 位', en: 'must have 18 characters' },
  characters: {
    zh: '含有不允许的字符（不用 I、O、S、V、Z）',
    en: 'has a character that is not allowed (no I, O, S, V, Z)',
  },
  'registration-authority': { zh: '登记管理部门代码不存在', en: 'names no registration authority' },
  province: { zh: '第 3、4 位不是任何省份', en: 'names no province by its third and fourth digit' },
  'check-digit': { zh: '校验码不符', en: 'has a wrong check digit' },
};

/** Codes must exist in their standard, and fields must suit the kind. */
export function organisationProblems(input: Checked): FieldProblem[] {
  const codes = input.industries?.map(({ code }) => code);
  return [
    ...creditCodeProblems(input.creditCode),
    ...industryCodeProblems('industries', codes, '.code'),
    ...industryCodeProblems('mandate.sectors', input.mandate?.sectors),
    ...(input.deals ?? []).flatMap((deal, row) => industryCodeProblems(`deals.${row}.sectors`, deal.sectors)),
    ...(input.deals ?? []).flatMap(({ division }, row) => divisionCodeProblems(`deals.${row}.division`, division)),
    ...seatProblems(input.seat),
    ...ticketProblems(input.mandate),
    ...(input.mandate?.regions ?? []).flatMap((code, row) => divisionCodeProblems(`mandate.regions.${row}`, code)),
    ...(input.sites ?? []).flatMap(({ division }, row) => divisionCodeProblems(`sites.${row}.division`, division)),
    ...tieProblems(input),
    ...productShareProblems(input),
    ...investorOnly(input),
  ];
}

function creditCodeProblems(code: string | undefined): FieldProblem[] {
  if (code === undefined) return [];
  const checked = checkCreditCode(code);
  if (checked.ok) return [];
  const { zh, en } = creditCodeRules[checked.rule];
  const message = { zh: `统一社会信用代码${zh}（GB 32100-2015）`, en: `The credit code ${en} (GB 32100-2015)` };
  return [{ field: 'creditCode', rule: `credit-code-${checked.rule}`, message }];
}

/** A tie is to another organisation, and what was merged went somewhere. */
function tieProblems({ id, owner, sameAs = [], vintageOf, status }: Checked): FieldProblem[] {
  const ties = { 'owner.id': owner?.id, vintageOf, 'status.into': status?.into };
  const toItself = [...Object.entries(ties), ...sameAs.map((other, row) => [`sameAs.${row}`, other] as const)]
    .filter(([, other]) => id !== undefined && other === id)
    .map(([field]) => ({ field, rule: 'another-organisation', message: ITSELF }));
  const goesNowhere = status?.state === 'merged' && status.into === undefined && status.intoName === undefined;
  return [...toItself, ...(goesNowhere ? [{ field: 'status.intoName', rule: 'merged-into', message: MERGED }] : [])];
}

const ITSELF = { zh: '不能指向自身', en: 'Must be another organisation' };
const MERGED = { zh: '已合并的机构须写明并入何处', en: 'A merged organisation names into whom it was merged' };

/** The country exists, and a division of GB/T 2260 lies in it. */
function seatProblems(seat: Checked['seat']): FieldProblem[] {
  if (seat === undefined) return [];
  const { country, division } = seat;
  const unknown = { zh: `ISO 3166-1 中没有 ${country}`, en: `ISO 3166-1 has no ${country}` };
  if (!isCountry(country)) return [{ field: 'seat.country', rule: 'known-country', message: unknown }];
  const problems = divisionCodeProblems('seat.division', division);
  if (division === undefined || problems.length > 0 || countryHasDivision(country, division)) return problems;
  const message = { zh: `${division} 不在 ${country}`, en: `${division} does not lie in ${country}` };
  return [{ field: 'seat.division', rule: 'division-of-country', message }];
}

function ticketProblems(mandate: Checked['mandate']): FieldProblem[] {
  const { ticketMinWan: least, ticketMaxWan: most } = mandate ?? {};
  if (least === undefined || most === undefined || least <= most) return [];
  const message = { zh: '单笔下限不能高于上限', en: 'The least must not be more than the most' };
  return [{ field: 'mandate.ticketMinWan', rule: 'min-at-most-max', message }];
}

/** Main codes and trades that may have been taken from the edition of 2011. */
export function organisationWarnings({ industries = [], products = [] }: Checked): FieldProblem[] {
  const codes = industries.map(({ code }) => code);
  return meantCodeWarnings('industries', codes, products, '.code');
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
