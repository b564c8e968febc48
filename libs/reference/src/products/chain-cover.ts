import { industryContains } from '../industries/industries.js';
import { bareTerms, type NamedProduct, namedAs, productMatch } from './product-match.js';

interface ChainNode {
  readonly terms: readonly string[];
  readonly tradeTerms?: readonly string[] | undefined;
  readonly codes: readonly string[];
  readonly wholeCodes?: readonly string[] | undefined;
}

/** Who stands at a chain node, prepared for many enterprises. */
export class NodeScope {
  /** Products no wider than the node. */
  readonly named: readonly NamedProduct[];
  /** Wider ones, which count for enterprises whose main trade is one of `codes`: 发动机 of a maker of motorcycles. */
  readonly namedInTrade: readonly NamedProduct[];
  readonly codes: readonly string[];
  /** Trades whose every enterprise stands at the node, whatever its products are called. */
  readonly wholeCodes: readonly string[];

  constructor({ terms, tradeTerms = [], codes, wholeCodes = [] }: ChainNode) {
    this.named = namedAs(terms);
    this.namedInTrade = namedAs(tradeTerms);
    this.codes = codes;
    this.wholeCodes = wholeCodes;
  }
}

/** An enterprise with its products, prepared for many nodes. */
export class Maker {
  readonly products;

  /** `mainIndustry`: a code of GB/T 4754-2017, null where unknown. */
  constructor(
    products: readonly string[],
    readonly mainIndustry: string | null,
  ) {
    this.products = products.map((product) => ({ product, terms: bareTerms(product) }));
  }
}

export type Cover =
  | { readonly kind: 'product'; readonly product: string; readonly term: string }
  | { readonly kind: 'code'; readonly code: string };

/** Why an enterprise covers a chain node; undefined when, by what is known of it, it does not. */
export function coverOf({ products, mainIndustry }: Maker, node: NodeScope): Cover | undefined {
  const named = isInTrades(mainIndustry, node.codes) ? [...node.named, ...node.namedInTrade] : node.named;
  for (const { product, terms } of products) {
    const match = productMatch(terms, named);
    if (match) return { kind: 'product', product, term: match.name };
  }
  if (mainIndustry !== null && isInTrades(mainIndustry, node.wholeCodes)) return { kind: 'code', code: mainIndustry };
  return undefined;
}

/** Whether a main trade lies in one of the trades. */
export function isInTrades(mainIndustry: string | null, codes: readonly string[]): boolean {
  return mainIndustry !== null && codes.some((code) => industryContains(code, mainIndustry));
}
