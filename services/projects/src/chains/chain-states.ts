import type { projects } from '@queqiao/contracts';
import type { LocalEnterprise as Row } from '../generated/client.js';
import type { NodeCoverage } from '../industries/industries.rows.js';

type LocalEnterprise = Pick<Row, 'id' | 'name' | 'mainIndustry' | 'products' | 'sizeBand'>;

/** Enough enterprises for a strong link, where none of them is large. */
const STRONG_FROM = 3;

/**
 * The state of every node in a city, by node id. An enterprise covers a node when one of its products contains one of
 * the node's terms; a node without terms is covered by main industry codes at or below its codes. Three enterprises, or
 * one large one, make a node strong; fewer make it weak; none, missing.
 */
export function chainStates(
  nodes: readonly projects.ChainNodeInput[],
  enterprises: readonly LocalEnterprise[],
): Record<string, NodeCoverage> {
  return Object.fromEntries(nodes.map((node) => [node.id, coverNode(node, enterprises)]));
}

function coverNode(node: projects.ChainNodeInput, enterprises: readonly LocalEnterprise[]): NodeCoverage {
  const covering = enterprises.filter((enterprise) => covers(enterprise, node));
  return {
    state: stateOf(covering),
    enterprises: covering.map(({ id, name }) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function covers({ products, mainIndustry }: LocalEnterprise, { terms, codes }: projects.ChainNodeInput): boolean {
  if (terms.length > 0) return products.some((product) => terms.some((term) => product.includes(term)));
  return mainIndustry !== null && codes.some((code) => mainIndustry.startsWith(code));
}

function stateOf(covering: readonly LocalEnterprise[]): projects.NodeState {
  if (covering.length === 0) return 'missing';
  const isStrong = covering.length >= STRONG_FROM || covering.some(({ sizeBand }) => sizeBand === 'large');
  return isStrong ? 'strong' : 'weak';
}
