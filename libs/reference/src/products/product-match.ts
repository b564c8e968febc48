import { kindsOf, othersThan } from './product-classes.js';
import { ProductTerm, productRelation, productTerm, termsOfProduct } from './product-term.js';

/** A name that products are held against, with its kinds by the table of product classes. */
export interface NamedProduct {
  readonly name: string;
  readonly kinds: readonly NamedKind[];
}

interface NamedKind {
  readonly term: ProductTerm;
  /** What is none of it, however it ends. */
  readonly others: readonly ProductTerm[];
}

export interface ProductMatch {
  /** The name that the product is, or is a kind of. */
  readonly name: string;
  /** What the product has in common with it: the name itself, or a kind of it by the table of product classes. */
  readonly kind: ProductTerm;
  /** The product of the entry that is it. */
  readonly own: ProductTerm;
}

/** What a product may end with without being another thing: that somebody does it, or the whole of it. */
const addition = /(?<=..)(?:服务|运营|经营|养殖|种植|系统|平台|解决方案|总成|成品|材|类)$/;

/** Names are asked for again and again; dictionaries are slow. */
const MOST_KEPT = 20_000;
const kept = new Map<string, NamedProduct>();

export function namedAs(names: readonly string[]): NamedProduct[] {
  return names.map((name) => kept.get(name) ?? keep(name));
}

function keep(name: string): NamedProduct {
  const kinds = kindsOf(name).map((kind) => ({ term: productTerm(kind), others: otherTerms(name, kind) }));
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, { name, kinds });
  return { name, kinds };
}

/** What is no kind of the name, and what is none of the kind. */
function otherTerms(name: string, kind: string): ProductTerm[] {
  return [...new Set([...othersThan(name), ...othersThan(kind)])].map(productTerm);
}

/** The products of an entry of a list, and what they are without an addition. */
export function bareTerms(entry: string): ProductTerm[] {
  return termsOfProduct(entry).flatMap((term) => {
    const bare = term.text.replace(addition, '');
    return bare === term.text ? [term] : [term, new ProductTerm(bare)];
  });
}

/** Whether a product is what one of the names says, or a kind of it; the first name that it is. */
export function productMatch(
  product: readonly ProductTerm[],
  named: readonly NamedProduct[],
): ProductMatch | undefined {
  for (const { name, kinds } of named) {
    for (const { term, others } of kinds) {
      const own = product.find((one) => isOne(one, term) && !others.some((other) => isOne(one, other)));
      if (own) return { name, kind: term, own };
    }
  }
  return undefined;
}

function isOne(product: ProductTerm, named: ProductTerm): boolean {
  const relation = productRelation(product, named);
  return relation === 'same' || relation === 'kind';
}
