import { type ProductTerm, productTerm } from '@queqiao/reference';
import type { ProductIndex } from '../store/product-index.js';

export interface Mention {
  readonly product: string;
  readonly term: string;
  /** 1 when it is the named product, at least 0.5 when it is a kind of it. */
  readonly strength: number;
}

const LEAST_KIND_OF = 0.5;

/** Products that are one of the terms or a kind of it ("豌豆淀粉" is "淀粉"), by number, each under the term nearest to it. */
export function mentions(index: ProductIndex, terms: readonly (string | ProductTerm)[]): Map<number, Mention> {
  const found = new Map<number, Mention>();
  for (const given of terms) {
    const term = typeof given === 'string' ? productTerm(given) : given;
    for (const { number, term: own } of index.kindsOf(term)) {
      const strength = LEAST_KIND_OF + ((1 - LEAST_KIND_OF) * term.text.length) / own.text.length;
      if (strength > (found.get(number)?.strength ?? 0))
        found.set(number, { product: index.dictionary.decode(number) ?? '', term: term.text, strength });
    }
  }
  return found;
}
