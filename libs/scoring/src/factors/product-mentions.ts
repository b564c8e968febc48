import { type NamedProduct, productMatch } from '@queqiao/reference';
import type { ProductIndex } from '../store/product-index.js';

export interface Mention {
  readonly product: string;
  /** The name under which it falls. */
  readonly name: string;
  /** 1 when it is what is named, at least 0.5 when it is a kind of it with a longer word in front. */
  readonly strength: number;
}

type ByNumber = ReadonlyMap<number, Mention>;

interface Kept {
  /** Of the dictionary, which only grows. */
  readonly size: number;
  readonly byName: Map<string, ByNumber>;
}

const LEAST_OF_KIND = 0.5;
const MOST_KEPT = 20_000;
const keptOf = new WeakMap<ProductIndex, Kept>();

/** By number: the products that are a named one or a kind of it ("豌豆淀粉" is "淀粉"), each under the name nearest to it. */
export function mentions(index: ProductIndex, named: readonly NamedProduct[]): Map<number, Mention> {
  const found = new Map<number, Mention>();
  for (const one of named)
    for (const [number, mention] of mentionsOf(index, one))
      if (mention.strength > (found.get(number)?.strength ?? 0)) found.set(number, mention);
  return found;
}

/** Kept until a new product comes: lists are made again far more often. */
function mentionsOf(index: ProductIndex, named: NamedProduct): ByNumber {
  const { size } = index.dictionary;
  let kept = keptOf.get(index);
  if (kept?.size !== size || kept.byName.size >= MOST_KEPT) {
    kept = { size, byName: new Map() };
    keptOf.set(index, kept);
  }
  let mentioned = kept.byName.get(named.name);
  if (!mentioned) {
    mentioned = findMentions(index, named);
    kept.byName.set(named.name, mentioned);
  }
  return mentioned;
}

function findMentions(index: ProductIndex, named: NamedProduct): ByNumber {
  const found = new Map<number, Mention>();
  for (const number of new Set(named.kinds.flatMap(({ term }) => index.sharing(term)))) {
    const match = productMatch(index.termsOf(number), [named]);
    if (!match) continue;
    const nearness = Math.min(1, match.kind.text.length / match.own.text.length);
    const strength = LEAST_OF_KIND + (1 - LEAST_OF_KIND) * nearness;
    found.set(number, { product: index.dictionary.decode(number) ?? '', name: named.name, strength });
  }
  return found;
}
