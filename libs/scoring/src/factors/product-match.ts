import type { Target } from '../model/target.js';
import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { type Mention, mentions, shortPhrases } from './product-mentions.js';
import { saturated, zeroWhereListed } from './tables.js';

const HALF = 1;
/** Each further product under the same phrase counts half of the one before: ten kinds of turbine are one business. */
const FURTHER = 0.5;
/** Whole multiples of this fraction add up to the same sum in any order. */
const STEPS = 1_024;
const SMALLEST_SHARE = FURTHER ** 6;

/** How many of the candidate's products the target's text names. */
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
    const phrases = phrasesOf(target);
    if (phrases.length === 0) return undefined;
    const found = mentions(store.productIndex, phrases);
    const rows = zeroWhereListed(store.products);
    const tally = { sums: rows, phrase: new Uint32Array(rows.length), next: new Float32Array(rows.length) };
    for (const [phrase, products] of byPhrase(found).entries())
      for (const { product, strength } of products)
        for (const makers of store.makersOf(product)) add(tally, makers, phrase + 1, Math.round(strength * STEPS));
    toValues(rows);
    return {
      values: { rows },
      explain: (row) => explain(found, target, context, row),
    };
  },
};

function byPhrase(found: ReadonlyMap<number, Mention>): { product: number; strength: number }[][] {
  const products = Array.from(found, ([product, { term, strength }]) => ({ product, term, strength }));
  const phrases = Map.groupBy(products, ({ term }) => term);
  return Array.from(phrases.values(), (group) => group.sort((a, b) => b.strength - a.strength));
}

interface Tally {
  readonly sums: Float32Array;
  readonly phrase: Uint32Array;
  readonly next: Float32Array;
}

function add({ sums, phrase, next }: Tally, rows: Uint32Array, own: number, steps: number): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const share = phrase[row] === own ? (next[row] as number) : 1;
    sums[row] = (sums[row] as number) + share * steps;
    phrase[row] = own;
    next[row] = share > SMALLEST_SHARE ? share * FURTHER : 0;
  }
}

function toValues(sums: Float32Array): void {
  for (let row = 0; row < sums.length; row++) {
    const sum = sums[row] as number;
    if (sum > 0) sums[row] = saturated(sum / STEPS, HALF);
  }
}

function phrasesOf(target: Target): string[] {
  const enumeration = target.text.zh.split(/相关学科|Disciplines/)[0] ?? '';
  return [...new Set(shortPhrases(enumeration))];
}

function explain(found: ReadonlyMap<number, Mention>, { name }: Target, { store }: Context, row: number) {
  const own = Array.from(store.products.at(row), (product) => found.get(product)).filter(
    (mention) => mention !== undefined,
  );
  const best = own.sort((a, b) => b.strength - a.strength).slice(0, 3);
  if (best.length === 0) {
    const text = { zh: '列出的产品未被提到', en: 'None of its listed products is named' };
    return { text, evidence: [evidenceOf(store, row, 'products')] };
  }
  const more = own.length > best.length ? ` ${own.length} 项` : '';
  const text = {
    zh: `产品${best.map(({ product }) => `“${product}”`).join('、')}${more && `等${more}`}${best[0]?.strength === 1 ? '正是' : '接近'}“${name.zh}”所列产品`,
    en: `Makes ${best.map(({ product }) => `"${product}"`).join(', ')}, ${best[0]?.strength === 1 ? 'named by' : 'close to what is named by'} "${name.en}"`,
  };
  return { text, evidence: best.map(({ product }) => evidenceOf(store, row, 'products', product)) };
}
