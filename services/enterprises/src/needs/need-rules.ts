import type { enterprises, FieldProblem } from '@queqiao/contracts';
import { industryCodeProblems } from '@queqiao/reference';

export function needProblems({ industries }: Pick<enterprises.NeedInput, 'industries'>, root = ''): FieldProblem[] {
  return industryCodeProblems(`${root}industries`, industries);
}
