import type { ProductIndex } from '../store/product-index.js';

/** How surely a product is what a term names. */
export interface Mention {
  readonly product: string;
  readonly term: string;
  readonly strength: number;
}

/** A product that contains the term is a kind of it ("豌豆淀粉" is "淀粉"): at least this sure. */
const LEAST_KIND_OF = 0.5;
/** A product that is part of the term is wider ("织造" against "非织造布"), and may be something else: at least this sure. */
const LEAST_WIDER = 0.15;

const SHORTEST_PHRASE = 2;
const LONGEST_PHRASE = 12;

/** The phrases between the punctuation of a text, without those too long to be a product, such as sentences. */
export function shortPhrases(text: string): string[] {
  return text
    .split(/[、，。；：,;:()（）\s]+/)
    .filter(({ length }) => length >= SHORTEST_PHRASE && length <= LONGEST_PHRASE);
}

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

function strengthOf(product: string, term: string): number {
  const least = product.length >= term.length ? LEAST_KIND_OF : LEAST_WIDER;
  const covered = Math.min(product.length, term.length) / Math.max(product.length, term.length);
  return least + (1 - least) * covered;
}
