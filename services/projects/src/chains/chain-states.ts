import type { ChainNodeInput, NodeState } from './chains.types.js';

/** What the rule looks at in a local enterprise. */
export interface LocalEnterprise {
  readonly id: string;
  readonly name: string;
  readonly mainIndustry: string | null;
  readonly products: readonly string[];
  readonly sizeBand: string | null;
}

/** A node's state with the enterprises it follows from. */
export interface CoveredNode {
  readonly state: NodeState;
  readonly enterprises: readonly { id: string; name: string }[];
}

/** Enough enterprises for a strong link, where none of them is large. */
const STRONG_FROM = 3;

/**
 * The state of every node in a city, by node id. An enterprise covers a node when one of its products contains one of
 * the node's terms; a node without terms is covered by main industry codes at or below its codes. Three enterprises, or
 * one large one, make a node strong; fewer make it weak; none, missing.
 */
export function chainStates(
  nodes: readonly ChainNodeInput[],
  enterprises: readonly LocalEnterprise[],
): Record<string, CoveredNode> {
  return Object.fromEntries(nodes.map((node) => [node.id, coverNode(node, enterprises)]));
}

function coverNode(node: ChainNodeInput, enterprises: readonly LocalEnterprise[]): CoveredNode {
  const covering = enterprises.filter((enterprise) => covers(enterprise, node));
  return {
    state: stateOf(covering),
    enterprises: covering.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function covers({ products, mainIndustry }: LocalEnterprise, { terms, codes }: ChainNodeInput): boolean {
  if (terms.length > 0) return products.some((product) => terms.some((term) => product.includes(term)));
  return mainIndustry !== null && codes.some((code) => mainIndustry.startsWith(code));
}

function stateOf(covering: readonly LocalEnterprise[]): NodeState {
  if (covering.length === 0) return 'missing';
  const isStrong = covering.length >= STRONG_FROM || covering.some(({ sizeBand }) => sizeBand === 'large');
  return isStrong ? 'strong' : 'weak';
}
