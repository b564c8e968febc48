import type { ProductIndex } from '../store/product-index.js';

/** How surely a product is what a term names. */
export interface Mention {
  readonly product: string;
  readonly term: string;
  readonly strength: number;
}

/** A product that only contains the term, or is contained in it, is that surely meant when the shorter is tiny against the longer. */
const LEAST = 0.5;

/** The products that one of the terms names, by their number, each with the term that fits it best. */
export function mentions(index: ProductIndex, terms: readonly string[]): Map<number, Mention> {
  const found = new Map<number, Mention>();
  for (const term of terms) {
    for (const number of index.related(term)) {
      const product = index.dictionary.decode(number) ?? '';
      const strength = strengthOf(product, term);
      if (strength > (found.get(number)?.strength ?? 0)) found.set(number, { product, term, strength });
    }
  }
  return found;
}

/** 1 when equal, else between 0.5 and 1 by the share of the longer word that the shorter one covers. */
function strengthOf(product: string, term: string): number {
  const shorter = Math.min(product.length, term.length);
  const longer = Math.max(product.length, term.length);
  return LEAST + (1 - LEAST) * (shorter / longer);
}
