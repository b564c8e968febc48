import { type enterprises, type FieldProblem, onlyOf, type RequestContext, refOf } from '@queqiao/contracts';
import { industryCodeProblems } from '@queqiao/reference';
import type { Act } from './need-life.js';

/** Whose side a caller is on: what only reaches its own is the enterprise's. */
export function sideOf(context: RequestContext): 'enterprise' | 'city' {
  return onlyOf(context) === undefined ? 'city' : 'enterprise';
}

export function actOf(context: RequestContext): Act {
  return { side: sideOf(context), by: refOf(context.actor), at: new Date() };
}

type Checked = Pick<enterprises.NeedInput, 'kind' | 'details'> & {
  readonly industries?: readonly string[] | undefined;
};

/** Codes must exist in their standard, and details be of the need's kind. */
export function needProblems({ kind, industries = [], details }: Checked, root = ''): FieldProblem[] {
  return [...industryCodeProblems(`${root}industries`, industries), ...detailsProblems(kind, details, root)];
}

function detailsProblems(kind: string, details: enterprises.NeedDetails | undefined, root: string): FieldProblem[] {
  if (details === undefined) return [];
  if (details.kind !== kind) return [{ field: `${root}details.kind`, rule: 'same-kind', message: OTHER_KIND }];
  if (details.kind !== 'talent') return [];
  const { salaryFromWan = 0, salaryToWan = salaryFromWan } = details;
  return salaryToWan < salaryFromWan
    ? [{ field: `${root}details.salaryToWan`, rule: 'not-below', message: BELOW }]
    : [];
}

const OTHER_KIND = { zh: '须与需求类型一致', en: 'Must be of the kind of the need' };
const BELOW = { zh: '不能低于“年薪不低于”', en: 'Must not be below the salary from' };
