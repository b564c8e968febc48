import { projects, refuse } from '@queqiao/contracts';
import { linkProblems } from '../industries/industry-rules.js';

type Chain = projects.ChainInput;
type Link = projects.ChainLink;

/** The node takes the place of the one with its id, or the last one. `invalid` if there are too many. */
export function withNode(chain: Chain, node: projects.ChainNodeInput): Chain {
  if (chain.nodes.some(({ id }) => id === node.id))
    return { ...chain, nodes: chain.nodes.map((one) => (one.id === node.id ? node : one)) };
  refuseMore('nodeId', chain.nodes.length, projects.MOST_NODES, { zh: '个环节', en: 'nodes' });
  return { ...chain, nodes: [...chain.nodes, node] };
}

/** Its links go with the node. */
export function withoutNode(chain: Chain, nodeId: string): Chain {
  return {
    ...chain,
    nodes: chain.nodes.filter(({ id }) => id !== nodeId),
    links: chain.links.filter(({ from, to }) => from !== nodeId && to !== nodeId),
  };
}

/** `invalid` unless it joins two nodes of the map, and if there are too many. */
export function withLink(chain: Chain, link: Link): Chain {
  refuse(
    linkProblems(
      link,
      chain.nodes.map(({ id }) => id),
    ),
  );
  if (chain.links.some((one) => isSameLink(one, link))) return chain;
  refuseMore('to', chain.links.length, projects.MOST_LINKS, { zh: '条连接', en: 'links' });
  return { ...chain, links: [...chain.links, link] };
}

export function withoutLink(chain: Chain, link: Link): Chain {
  return { ...chain, links: chain.links.filter((one) => !isSameLink(one, link)) };
}

/** Without one for `null`. */
export function withLeader({ leader: _, ...chain }: Chain, leader: projects.ChainLeader | null): Chain {
  return { ...chain, ...(leader && { leader }) };
}

/** The given map with the leader and the owners of the stored one where it names none. */
export function withPeopleOf(stored: Chain, given: Chain): Chain {
  const leader = given.leader ?? stored.leader;
  const owners = new Map(stored.nodes.map(({ id, owner }) => [id, owner]));
  const nodes = given.nodes.map((node) => {
    const owner = node.owner ?? owners.get(node.id);
    return { ...node, ...(owner && { owner }) };
  });
  return { ...given, ...(leader && { leader }), nodes };
}

function isSameLink(a: Link, b: Link): boolean {
  return a.from === b.from && a.to === b.to;
}

function refuseMore(field: string, count: number, most: number, what: { zh: string; en: string }): void {
  if (count < most) return;
  const message = { zh: `产业链图谱最多 ${most} ${what.zh}`, en: `A chain map has at most ${most} ${what.en}` };
  refuse([{ field, rule: 'at-most', message }]);
}
