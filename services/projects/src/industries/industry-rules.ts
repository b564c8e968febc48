import type { FieldProblem, projects } from '@queqiao/contracts';
import { industryCodeProblems } from '@queqiao/reference';

/** Codes must exist, and links must join nodes of the map. */
export function industryProblems(input: Partial<projects.PriorityIndustryInput>, root = ''): FieldProblem[] {
  const nodes = input.chain?.nodes ?? [];
  return [
    ...industryCodeProblems(`${root}codes`, input.codes),
    ...nodes.flatMap((node, row) => industryCodeProblems(`${root}chain.nodes.${row}.codes`, node.codes)),
    ...linkProblems(input.chain?.links ?? [], new Set(nodes.map(({ id }) => id)), root),
  ];
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
