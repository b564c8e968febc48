import { comparable, NodeScope, namedAs, namedProducts, type ProductTerm } from '@queqiao/reference';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { countedInEnglish, targetLabel } from './labels.js';
import { type Mention, mentions } from './product-mentions.js';
import { saturated, zeroWhereListed } from './tables.js';

const HALF = 1;
const NAMED = 3;
/** Whole multiples of this fraction add up to the same sum in any order. */
const STEPS = 1_024;
const UNKNOWN = Number.NaN;

/** How many of the things that the target's text names the candidate makes. */
export const productMatchFactor: Factor = {
  key: 'product-match',
  group: 'fit',
  name: { zh: '产品吻合', en: 'Products' },
  weights: {
    'industry>enterprise': 18,
    'need:technology>enterprise': 20,
    'need:market>enterprise': 4,
    'need:supply>enterprise': 20,
    'need:cooperation>enterprise': 15,
    'need:site>enterprise': 10,
  },
  baseRate: 0.15,
  prepare(target, context) {
    const { store } = context;
    const named = namedIn(target);
    if (named.length === 0) return undefined;
    const found = mentions(store.productIndex, namedAs(named.map((term) => term.text)));
    const unsure = unsureProducts(named, found, target, store);
    const atNodes = productsAtNodes(found, target, store);
    const sums = zeroWhereListed(store.products);
    const counted = new Uint32Array(sums.length);
    for (const [phrase, products] of byPhrase(found).entries())
      for (const { product, strength } of products)
        for (const makers of store.makersOf(product))
          add(sums, counted, makers, phrase + 1, Math.round(strength * STEPS));
    for (const product of [...unsure, ...atNodes])
      for (const makers of store.makersOf(product)) leaveOpen(sums, makers);
    toValues(sums, saysWhatIsWanted(target) ? 0 : UNKNOWN);
    return {
      values: { rows: sums },
      explain: (row) => explain(found, target, context, row),
      whyUnknown: (row) => whyUnknown({ unsure, atNodes }, target, store, row),
    };
  },
};

/** Several products under one phrase count once, the nearest of them: ten kinds of turbine are one business. */
function byPhrase(found: ReadonlyMap<number, Mention>): { product: number; strength: number }[][] {
  const products = Array.from(found, ([product, { name, strength }]) => ({ product, name, strength }));
  const phrases = Map.groupBy(products, ({ name }) => name);
  return Array.from(phrases.values(), (group) => group.sort((a, b) => b.strength - a.strength));
}

function add(sums: Float32Array, counted: Uint32Array, rows: Uint32Array, phrase: number, steps: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    if (counted[row] === phrase) continue;
    counted[row] = phrase;
    sums[row] = (sums[row] as number) + steps;
  }
}

function leaveOpen(sums: Float32Array, rows: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) if (sums[rows[i] as number] === 0) sums[rows[i] as number] = UNKNOWN;
}

function toValues(sums: Float32Array, withoutAny: number): void {
  for (let row = 0; row < sums.length; row++) {
    const sum = sums[row] as number;
    if (sum > 0) sums[row] = saturated(sum / STEPS, HALF);
    else if (sum === 0) sums[row] = withoutAny;
  }
}

/** Needs of these kinds are told in prose that leaves most products unsaid: about work in common, or the asker's own goods. */
const PROSE: ReadonlySet<Target['needKind']> = new Set(['technology', 'cooperation', 'market'] as const);

function saysWhatIsWanted({ kind, needKind }: Target): boolean {
  return kind === 'industry' || !PROSE.has(needKind);
}

function namedIn(target: Target): ProductTerm[] {
  return namedProducts(listOf(target));
}

/** The text before the enumeration of disciplines, which are no products. */
function listOf({ text }: Target): string {
  return text.zh.split(/相关学科|Disciplines/)[0] ?? '';
}

/**
 * Products that may be what is named or not: wider ones, those that stand in the text within another word, and those in
 * another language than the text's.
 */
function unsureProducts(
  named: readonly ProductTerm[],
  found: ReadonlyMap<number, Mention>,
  target: Target,
  { productIndex }: CandidateStore,
): ReadonlySet<number> {
  const unsure = new Set(named.flatMap((term) => productIndex.widerThan(term)));
  for (const product of productIndex.within(comparable(listOf(target)))) unsure.add(product);
  for (const product of productIndex.english) unsure.add(product);
  for (const product of found.keys()) unsure.delete(product);
  return unsure;
}

/** The chain map belongs to what the target wants: who makes what stands there is not told that it makes nothing of it. */
function productsAtNodes(
  found: ReadonlyMap<number, Mention>,
  { nodes = [] }: Target,
  { productIndex }: CandidateStore,
): ReadonlySet<number> {
  const standing = mentions(
    productIndex,
    nodes.flatMap((node) => new NodeScope(node).named),
  );
  return new Set([...standing.keys()].filter((product) => !found.has(product)));
}

function explain(found: ReadonlyMap<number, Mention>, target: Target, { store }: Context, row: number) {
  const own = Array.from(store.products.at(row), (product) => found.get(product)).filter(
    (mention) => mention !== undefined,
  );
  const label = targetLabel(target);
  if (own.length === 0) {
    const text = {
      zh: `列出的产品都不在${label.zh}所列之中`,
      en: `None of its listed products is one that ${label.en} names`,
    };
    return { text, evidence: [evidenceOf(store, row, 'products')] };
  }
  const products = own.sort((a, b) => b.strength - a.strength).map(({ product }) => product);
  const best = products.slice(0, NAMED);
  const more = products.length > best.length ? `等 ${products.length} 项` : '';
  const text = {
    zh: `产品${best.map((product) => `“${product}”`).join('、')}${more}属于${label.zh}所列产品`,
    en: `Makes ${countedInEnglish(products, 'product')} that ${label.en} names`,
  };
  return { text, evidence: best.map((product) => evidenceOf(store, row, 'products', product)) };
}

interface OpenProducts {
  readonly unsure: ReadonlySet<number>;
  readonly atNodes: ReadonlySet<number>;
}

function whyUnknown({ unsure, atNodes }: OpenProducts, target: Target, store: CandidateStore, row: number) {
  const products = store.products.at(row);
  const product = products.find((own) => unsure.has(own)) ?? products.find((own) => atNodes.has(own));
  if (product === undefined) return undefined;
  const own = store.productIndex.dictionary.decode(product) ?? '';
  const label = targetLabel(target);
  if (!unsure.has(product))
    return {
      zh: `产品“${own}”在产业链图谱的环节上，${label.zh}所列产品未单独提到`,
      en: `${label.en} does not name ${countedInEnglish([own], 'product')} of it, which stands at a node of the chain map`,
    };
  return {
    zh: `产品“${own}”是否属于${label.zh}所列产品，未知`,
    en: `Whether ${countedInEnglish([own], 'product')} of it is one that ${label.en} names is not known`,
  };
}
