import type { projects } from '@queqiao/contracts';
import { coverOf, Maker, NodeScope } from '@queqiao/reference';
import type { LocalEnterprise as Row } from '../generated/client.js';
import type { NodeCoverage } from '../industries/industries.rows.js';
import { judgeNode } from './node-judgement.js';

type LocalEnterprise = Pick<Row, 'id' | 'name' | 'mainIndustry' | 'products' | 'sizeBand'>;

/** By node id. An enterprise covers a node by a product that is a kind of one of its terms, or by its main trade. */
export function chainStates(
  nodes: readonly projects.ChainNodeInput[],
  enterprises: readonly LocalEnterprise[],
): Record<string, NodeCoverage> {
  const makers = enterprises
    .map((enterprise) => ({ ...enterprise, maker: new Maker(enterprise.products, enterprise.mainIndustry) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(nodes.map((node) => [node.id, coverNode(node, makers)]));
}

function coverNode(
  node: projects.ChainNodeInput,
  makers: readonly (LocalEnterprise & { readonly maker: Maker })[],
): NodeCoverage {
  const scope = new NodeScope(node);
  const members = makers.flatMap(({ id, name, sizeBand, maker }) => {
    const why = coverOf(maker, scope);
    return why ? [{ id, name, sizeBand, why }] : [];
  });
  return {
    ...judgeNode(node, members),
    enterprises: members.map(({ id, name, why }) => ({ id, name, why })),
  };
}
