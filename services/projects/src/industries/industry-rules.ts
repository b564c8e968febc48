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

/** Codes must exist, nodes be told apart, and links join two nodes of the map. */
export function industryProblems(input: Partial<projects.PriorityIndustryInput>, root = ''): FieldProblem[] {
  const { nodes = [], links = [] } = input.chain ?? {};
  const ids = nodes.map(({ id }) => id);
  return [
    ...industryCodeProblems(`${root}codes`, input.codes),
    ...nodes.flatMap((node, row) => nodeCodeProblems(node, `${root}chain.nodes.${row}.`)),
    ...ids.flatMap((id, row) => (ids.indexOf(id) < row ? [doubleNode(`${root}chain.nodes.${row}.id`, id)] : [])),
    ...links.flatMap((link, row) => linkProblems(link, ids, `${root}chain.links.${row}.`)),
  ];
}

export function nodeCodeProblems(
  { codes, wholeCodes }: Pick<projects.ChainNodeInput, 'codes' | 'wholeCodes'>,
  root = '',
): FieldProblem[] {
  return [...industryCodeProblems(`${root}codes`, codes), ...industryCodeProblems(`${root}wholeCodes`, wholeCodes)];
}

/** `nodes`: the ids of the nodes of the map. */
export function linkProblems(link: projects.ChainLink, nodes: readonly string[], root = ''): FieldProblem[] {
  if (link.from === link.to) {
    const message = { zh: '环节不能与自身相连', en: 'A node cannot supply itself' };
    return [{ field: `${root}to`, rule: 'another-node', message }];
  }
  return (['from', 'to'] as const)
    .filter((end) => !nodes.includes(link[end]))
    .map((end) => ({
      field: `${root}${end}`,
      rule: 'known-node',
      message: { zh: `产业链中没有环节 ${link[end]}`, en: `The chain has no node ${link[end]}` },
    }));
}

function doubleNode(field: string, id: string): FieldProblem {
  return { field, rule: 'unique', message: { zh: `环节编号 ${id} 重复`, en: `Another node has the id ${id}` } };
}
