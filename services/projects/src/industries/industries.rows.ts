import type { projects } from '@queqiao/contracts';
import type { Industry as Row } from '../generated/client.js';

type Profile = Omit<projects.PriorityIndustryInput, 'id' | 'chain'>;
/** A chain map as it was set up, before any state. */
export type ChainInput = NonNullable<projects.PriorityIndustryInput['chain']>;
/** The state of a chain node, with the enterprises that it follows from. */
export type NodeCoverage = Pick<projects.ChainNode, 'state' | 'enterprises'>;

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
  const states = row.states as unknown as Record<string, NodeCoverage>;
  return chainOf(row).nodes.map((node) => ({ ...node, ...(states[node.id] ?? { state: 'missing', enterprises: [] }) }));
}

/** The event that tells of an industry's new state. */
export function toEvent(row: Row) {
  const nodes = chainNodes(row).map(({ enterprises: _, ...node }) => node);
  return { industry: fromRow(row), nodes, links: chainOf(row).links };
}
