import type { projects } from '@queqiao/contracts';
import type { CoveredNode } from '../chains/chain-states.js';
import type { ChainInput } from '../chains/chains.types.js';
import type { Industry as Row } from '../generated/client.js';

type Profile = Omit<projects.PriorityIndustryInput, 'id' | 'chain'>;

/** A stored row as the priority industry that the contract knows. */
export function fromRow(row: Row): projects.PriorityIndustry {
  return {
    ...(row.profile as unknown as Profile),
    id: row.id,
    city: row.cityCode,
    hasChain: row.chain !== null,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** The chain map as it was set up; without nodes where there is none. */
export function chainOf(row: Row): ChainInput {
  return (row.chain as unknown as ChainInput | null) ?? { nodes: [], links: [] };
}

/** The nodes of the chain map with their states in the city. */
export function chainNodes(row: Row): projects.ChainNode[] {
  const states = row.states as unknown as Record<string, CoveredNode>;
  return chainOf(row).nodes.map((node) => {
    const { state, enterprises } = states[node.id] ?? { state: 'missing' as const, enterprises: [] };
    return { ...node, state, enterprises: [...enterprises] };
  });
}

/** The event that tells of an industry's new state. */
export function toEvent(row: Row) {
  const nodes = chainNodes(row).map(({ enterprises: _, ...node }) => node);
  return { industry: fromRow(row), nodes, links: chainOf(row).links };
}
