import { productRelations } from './product-classes.data.js';

interface Relations {
  /** Class → what is a kind of it, or another name. */
  readonly kinds: ReadonlyMap<string, readonly string[]>;
  /** Class → what is not one, however it ends. */
  readonly others: ReadonlyMap<string, readonly string[]>;
}

const relations = parseRelations(productRelations);

function parseRelations(text: string): Relations {
  const kinds = new Map<string, string[]>();
  const others = new Map<string, string[]>();
  for (const row of text.trim().split('\n')) {
    const [left = '', mark, right = ''] = row.split(/ ([>≠]) /);
    const map = mark === '>' ? kinds : others;
    map.set(left, [...(map.get(left) ?? []), ...right.split('、')]);
  }
  return { kinds, others };
}

const kindsByClass = new Map([...relations.kinds.keys()].map((name) => [name, reached(name)]));

/** The class and all that the table calls a kind of it, directly or by way of other classes. */
export function kindsOf(term: string): readonly string[] {
  return kindsByClass.get(term) ?? [term];
}

function reached(name: string): string[] {
  const found = [name];
  for (const one of found)
    for (const kind of relations.kinds.get(one) ?? [])
      if (!found.includes(kind) && !othersThan(name).includes(kind)) found.push(kind);
  return found;
}

/** What the table says is not one: it only ends alike, or is made from it. */
export function othersThan(term: string): readonly string[] {
  return relations.others.get(term) ?? [];
}
