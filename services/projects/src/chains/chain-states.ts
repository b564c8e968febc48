import type { projects } from '@queqiao/contracts';
import type { LocalEnterprise as Row } from '../generated/client.js';
import type { NodeCoverage } from '../industries/industries.rows.js';

type LocalEnterprise = Pick<Row, 'id' | 'name' | 'mainIndustry' | 'products' | 'sizeBand'>;

/** This many enterprises make a strong node, or one large one. */
const STRONG_FROM = 3;

/** By node id. Products must contain a term of the node; without terms, main industries must lie in its codes. */
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
