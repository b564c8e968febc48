import type { FieldProblem, projects } from '@queqiao/contracts';
import { isIndustryCode } from '@queqiao/reference';

/** The rules of the domain that a priority industry breaks: unknown codes, links to nodes that are not there. */
export function industryProblems(input: Partial<projects.PriorityIndustryInput>, root = ''): FieldProblem[] {
  const nodes = input.chain?.nodes ?? [];
  return [
    ...codeProblems(input.codes ?? [], `${root}codes`),
    ...nodes.flatMap((node, row) => codeProblems(node.codes, `${root}chain.nodes.${row}.codes`)),
    ...linkProblems(input.chain?.links ?? [], new Set(nodes.map(({ id }) => id)), root),
  ];
}

function codeProblems(codes: readonly string[], field: string): FieldProblem[] {
  return codes.flatMap((code, row) => {
    if (isIndustryCode(code)) return [];
    const message = { zh: `GB/T 4754-2017 中没有行业代码 ${code}`, en: `GB/T 4754-2017 has no industry ${code}` };
    return [{ field: `${field}.${row}`, rule: 'known-industry', message }];
  });
}

function linkProblems(
  links: readonly { from: string; to: string }[],
  nodes: ReadonlySet<string>,
  root: string,
): FieldProblem[] {
  return links.flatMap((link, row) =>
    (['from', 'to'] as const)
      .filter((end) => !nodes.has(link[end]))
      .map((end) => ({
        field: `${root}chain.links.${row}.${end}`,
        rule: 'known-node',
        message: { zh: `产业链中没有环节 ${link[end]}`, en: `The chain has no node ${link[end]}` },
      })),
  );
}
