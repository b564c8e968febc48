import type { Target } from '../target.js';
import { evidenceOf } from './evidence.js';
import type { Context, Factor } from './factor.js';
import { saturated } from './tables.js';

/** BM25 with its usual constants (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", 3.4). */
const K1 = 1.2;
const B = 0.75;
/** The BM25 sum that counts as 0.5: a handful of rare words in common. Fixed, so that lists of different targets compare. */
const HALF = 25;
/** Words that name a legal form or a kind of house, and say nothing of what it does. */
const EMPTY = new Set(
  '示例 企业 产业 产品 结合 管理 服务 集团 股份 控股 国际 中国 科技 大学 学院 国家 重点 实验室 实验 验室 工程 中心 研究 技术'.split(
    ' ',
  ),
);

/** How much of the target's wording the profile shares, in Chinese and English. */
export const textSimilarityFactor: Factor = {
  key: 'text',
  group: 'fit',
  name: { zh: '描述相似', en: 'Wording' },
  weights: {
    'industry>enterprise': 14,
    'industry>expert': 25,
    'industry>institution': 5,
    'need:technology>institution': 8,
    'need:technology>expert': 30,
    'need:technology>enterprise': 20,
    'need:talent>institution': 8,
    'need:talent>expert': 25,
    'need:market>enterprise': 6,
    'need:supply>enterprise': 20,
    'need:site>enterprise': 10,
    'need:cooperation>enterprise': 20,
    'need:cooperation>institution': 8,
    'need:cooperation>expert': 25,
  },
  baseRate: 0.1,
  prepare(target, context) {
    const { store } = context;
    const terms = queryTerms(target, context);
    if (terms.size === 0) return undefined;
    const rows = new Float64Array(store.rows);
    for (const term of terms) addTerm(rows, term, context);
    for (let row = 0; row < rows.length; row++) {
      rows[row] = store.text.lengthOf(row) === 0 ? Number.NaN : saturated(rows[row] ?? 0, HALF);
    }
    return { values: { rows }, explain: (row) => explain(terms, context, row) };
  },
};

function queryTerms(target: Target, { catalogue }: Context): Set<string> {
  const texts = [target.name.zh, target.text.zh, target.text.en];
  return new Set(texts.flatMap((text) => [...catalogue.segment(text)]).filter((term) => !EMPTY.has(term)));
}

function addTerm(rows: Float64Array, term: string, { store }: Context): void {
  const posting = store.text.of(term);
  if (!posting || posting.documents === 0) return;
  const weight = inverseFrequency(posting.documents, store.text.rows);
  const mean = store.text.meanLength;
  for (let i = 0; i < posting.pairs.length; i += 2) {
    const row = posting.pairs[i] ?? 0;
    const times = posting.pairs[i + 1] ?? 0;
    const length = 1 - B + (B * store.text.lengthOf(row)) / mean;
    rows[row] = (rows[row] ?? 0) + (weight * times * (K1 + 1)) / (times + K1 * length);
  }
}

function inverseFrequency(documents: number, all: number): number {
  return Math.log(1 + (all - documents + 0.5) / (documents + 0.5));
}

function explain(terms: ReadonlySet<string>, { store }: Context, row: number) {
  const shared = store.text
    .termsOf(row)
    .filter(([term]) => terms.has(term))
    .map(([term]) => ({ term, weight: inverseFrequency(store.text.of(term)?.documents ?? 0, store.text.rows) }))
    .sort((a, b) => b.term.length * b.weight - a.term.length * a.weight || (a.term < b.term ? -1 : 1));
  // A pair of characters inside a longer shared word says nothing new.
  const told = shared.filter(
    ({ term }, i) => !shared.some((other, j) => j !== i && other.term.includes(term) && other.term !== term),
  );
  // Segmenting cuts long words into pieces too; a piece of a longer word of the target is told only for want of whole words.
  const whole = told.filter(({ term }) => ![...terms].some((longer) => longer !== term && longer.includes(term)));
  const words = (whole.length > 0 ? whole : told).slice(0, 4).map(({ term }) => term);
  const text =
    words.length === 0
      ? { zh: '描述中没有共同的词', en: 'No words in common' }
      : { zh: `描述中共同的词：${words.join('、')}`, en: `Words in common: ${words.join(', ')}` };
  const field = store.products.count(row) > 0 ? (store.kind === 'expert' ? 'fields' : 'products') : 'name';
  return { text, evidence: [evidenceOf(store, row, field)] };
}
