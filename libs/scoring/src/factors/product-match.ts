import type { Target } from '../target.js';
import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { type Mention, mentions } from './product-mentions.js';
import { saturated, valuesWhereListed } from './tables.js';

/** One exact product gives 0.5, three give 0.75: a candidate that makes several is surer than one that makes one. */
const HALF = 1;

/** Products of the candidate that the target's text names. */
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
    const strengths = new Float64Array(store.productIndex.dictionary.size);
    for (const [product, { strength }] of found) strengths[product] = strength;
    const sums = store.products.sums(strengths);
    return {
      values: valuesWhereListed(store.products, (row) => saturated(sums[row] as number, HALF)),
      explain: (row) => explain(found, target, context, row),
    };
  },
};

/** The phrases of an enumeration such as "氧化铝、电解铝、铝箔"; a sentence is a phrase too long to be a product. */
function phrasesOf(target: Target): string[] {
  const enumeration = target.text.zh.split(/相关学科|Disciplines/)[0] ?? '';
  const phrases = enumeration
    .split(/[、，。；：,;:()（）\s]+/)
    .filter((phrase) => phrase.length >= 2 && phrase.length <= 12);
  return [...new Set(phrases)];
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
