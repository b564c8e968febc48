import type { projects } from '@queqiao/contracts';
import type { LocalEnterprise as Row } from '../generated/client.js';
import type { NodeCoverage } from '../industries/industries.rows.js';
import { judgeNode } from './node-judgement.js';

type LocalEnterprise = Pick<Row, 'id' | 'name' | 'mainIndustry' | 'products' | 'sizeBand'>;

/** By node id. Products must contain a term of the node; without terms, main industries must lie in its codes. */
export function chainStates(
  nodes: readonly projects.ChainNodeInput[],
  enterprises: readonly LocalEnterprise[],
): Record<string, NodeCoverage> {
  return Object.fromEntries(nodes.map((node) => [node.id, coverNode(node, enterprises)]));
}

function coverNode(node: projects.ChainNodeInput, enterprises: readonly LocalEnterprise[]): NodeCoverage {
  const members = enterprises
    .flatMap((enterprise) => {
      const why = reasonOf(enterprise, node);
      return why ? [{ ...enterprise, why }] : [];
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...judgeNode(node, members),
    enterprises: members.map(({ id, name, why }) => ({ id, name, why })),
  };
}

function reasonOf(
  { products, mainIndustry }: LocalEnterprise,
  { terms, codes }: projects.ChainNodeInput,
): projects.CoverReason | undefined {
  for (const product of products) {
    const term = terms.find((term) => product.includes(term));
    if (term !== undefined) return { kind: 'product', product, term };
  }
  const isInTrade = terms.length === 0 && codes.some((code) => mainIndustry?.startsWith(code));
  return isInTrade && mainIndustry !== null ? { kind: 'code', code: mainIndustry } : undefined;
}
