import { bareTerms, type ProductTerm, productRelation, termsOfProduct } from '@queqiao/reference';
import { Dictionary } from './column.js';

/** Shorter terms must be equal: "铝" is in too many products. */
const SHORTEST_PART = 2;

/** Finds products by what they are called: an entry of a list may name several. */
export class ProductIndex {
  readonly dictionary = new Dictionary<string>((product) => product);
  private readonly terms: (readonly ProductTerm[])[] = [];
  /** As asked for: only products that share a pair with what a chain names are. */
  private readonly bare: (readonly ProductTerm[])[] = [];
  private readonly byTerm = new Map<string, number[]>();
  private readonly byPair = new Map<string, number[]>();
  /** Products in English, which a Chinese text does not name. */
  readonly english: number[] = [];
  /** Lengths of the terms that begin with a pair. */
  private readonly lengths = new Map<string, Set<number>>();

  encode(product: string): number {
    const before = this.dictionary.size;
    const number = this.dictionary.encode(product);
    if (number === before) {
      this.remember(number, termsOfProduct(product));
      if (isEnglish(product)) this.english.push(number);
    }
    return number;
  }

  /** Products of which the named one is a kind, so that they may be it or something else. */
  widerThan(named: ProductTerm): number[] {
    const found = new Set<number>();
    for (const part of partsWithHead(named))
      for (const number of this.byTerm.get(part) ?? [])
        if (this.terms[number]?.some((term) => productRelation(term, named) === 'wider')) found.add(number);
    return [...found];
  }

  /** Products whose characters stand in the text, as a word or in one. */
  within(text: string): number[] {
    const found = new Set<number>();
    for (let from = 0; from + SHORTEST_PART <= text.length; from++)
      for (const length of this.lengths.get(text.slice(from, from + SHORTEST_PART)) ?? [])
        for (const number of this.byTerm.get(text.slice(from, from + length)) ?? []) found.add(number);
    return [...found];
  }

  /** What a product is called, with and without what adds nothing to it. */
  termsOf(number: number): readonly ProductTerm[] {
    let terms = this.bare[number];
    if (!terms) {
      terms = bareTerms(this.dictionary.decode(number) ?? '');
      this.bare[number] = terms;
    }
    return terms;
  }

  /** Where kinds of a named product are to be sought: those with the rarest pair that stands within a word, so in every kind. */
  sharing(named: ProductTerm): readonly number[] {
    if (named.text.length < SHORTEST_PART) return this.byTerm.get(named.text) ?? [];
    let fewest: readonly number[] | undefined;
    const pairs = named.words.flatMap((word) => [...pairsOf(word)]);
    for (const pair of pairs.length > 0 ? pairs : pairsOf(named.text)) {
      const found = this.byPair.get(pair) ?? [];
      if (!fewest || found.length < fewest.length) fewest = found;
    }
    return fewest ?? [];
  }

  private remember(number: number, terms: readonly ProductTerm[]): void {
    this.terms[number] = terms;
    for (const { text } of terms) add(this.byTerm, text, number);
    for (const pair of new Set(terms.flatMap(({ text }) => [...pairsOf(text)]))) add(this.byPair, pair, number);
    for (const { text } of terms) {
      const start = text.slice(0, SHORTEST_PART);
      this.lengths.set(start, (this.lengths.get(start) ?? new Set()).add(text.length));
    }
  }
}

/** Words, and not the name of a grade such as FPGA. */
function isEnglish(product: string): boolean {
  return /[a-z]{2}/.test(product) && !/\p{Script=Han}/u.test(product);
}

function add(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (list) list.push(number);
  else lists.set(key, [number]);
}

/** The ends of a term, and its last word behind each one before: what a wider term can be. */
function partsWithHead({ text, words }: ProductTerm): Set<string> {
  const head = words.at(-1) ?? '';
  const ends = Array.from({ length: text.length - 1 }, (_, from) => text.slice(from + 1));
  const shortened = words.slice(0, -1).map((word) => word + head);
  return new Set([...ends, ...shortened].filter(({ length }) => length >= SHORTEST_PART));
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + SHORTEST_PART <= text.length; i++) pairs.add(text.slice(i, i + SHORTEST_PART));
  return pairs;
}
