import { Dictionary } from './column.js';

/** Shorter terms must be equal: "铝" is in too many products. */
const SHORTEST_PART = 2;

export class ProductIndex {
  readonly dictionary = new Dictionary<string>((product) => product);
  private readonly byPair = new Map<string, number[]>();

  encode(product: string): number {
    const before = this.dictionary.size;
    const number = this.dictionary.encode(product);
    if (number === before) for (const pair of pairsOf(product)) this.remember(pair, number);
    return number;
  }

  /** Products equal to the term, containing it, or contained in it. */
  related(term: string): number[] {
    return [...new Set([...this.containing(term), ...this.containedIn(term)])];
  }

  private containing(term: string): number[] {
    if (term.length < SHORTEST_PART) return [];
    let fewest: readonly number[] | undefined;
    for (const pair of pairsOf(term)) {
      const found = this.byPair.get(pair) ?? [];
      if (!fewest || found.length < fewest.length) fewest = found;
    }
    return (fewest ?? []).filter((number) => this.dictionary.decode(number)?.includes(term));
  }

  private containedIn(term: string): number[] {
    const found: number[] = [];
    for (let from = 0; from < term.length; from++) {
      for (let to = from + SHORTEST_PART; to <= term.length; to++) {
        const number = this.dictionary.find(term.slice(from, to));
        if (number !== undefined) found.push(number);
      }
    }
    const whole = this.dictionary.find(term);
    return whole === undefined ? found : [...found, whole];
  }

  private remember(pair: string, product: number): void {
    const products = this.byPair.get(pair);
    if (products) products.push(product);
    else this.byPair.set(pair, [product]);
  }
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}
