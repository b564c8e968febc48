import type { projects } from '@queqiao/contracts';

export const nodeStates: readonly projects.NodeState[] = ['strong', 'weak', 'missing', 'unknown'];
export const segments = ['up', 'mid', 'down'] as const;

/** Number of nodes by state. */
export function countStates(nodes: readonly projects.ChainNode[]): Record<projects.NodeState, number> {
  const counts = { strong: 0, weak: 0, missing: 0, unknown: 0 };
  for (const node of nodes) counts[node.state]++;
  return counts;
}

/** A node's customers and suppliers in the chain. */
export function neighbours(chain: projects.ChainMap, nodeId: string) {
  const byId = new Map(chain.nodes.map((node) => [node.id, node]));
  const at = (id: string) => byId.get(id) ?? [];
  return {
    supplies: chain.links.filter((link) => link.from === nodeId).flatMap((link) => at(link.to)),
    suppliedBy: chain.links.filter((link) => link.to === nodeId).flatMap((link) => at(link.from)),
  };
}
