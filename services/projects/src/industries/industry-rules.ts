import type { FieldProblem, projects } from '@queqiao/contracts';
import { industryCodeProblems } from '@queqiao/reference';

/** Keeps the ids of industries apart from those of needs and of other cities, see `isIndustryId`. */
export function industryIdProblems(id: string, city: string, field: string): FieldProblem[] {
  if (id.startsWith(`${city}-`)) return [];
  const message = {
    zh: `优先产业的编号须以 ${city}- 开头`,
    en: `The id of a priority industry must begin with ${city}-`,
  };
  return [{ field, rule: 'city-prefix', message }];
}

/** Codes must exist, and links must join nodes of the map. */
export function industryProblems(input: Partial<projects.PriorityIndustryInput>, root = ''): FieldProblem[] {
  const nodes = input.chain?.nodes ?? [];
  return [
    ...industryCodeProblems(`${root}codes`, input.codes),
    ...nodes.flatMap((node, row) => [
      ...industryCodeProblems(`${root}chain.nodes.${row}.codes`, node.codes),
      ...industryCodeProblems(`${root}chain.nodes.${row}.wholeCodes`, node.wholeCodes),
    ]),
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
