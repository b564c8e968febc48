import type { Bilingual } from '@queqiao/contracts';
import type { CandidateStore } from '../store/candidate-store.js';
import { termsOf } from '../store/postings.js';
import { evidenceOf } from './evidence.js';
import { Examples } from './examples.js';
import type { Context, Factor } from './factor.js';
import { countedInEnglish } from './labels.js';
import { sharedWords, type Words, wordsOf } from './shared-words.js';
import { saturated } from './tables.js';
import { rarity, shareOfRow, sharesByRow, type Wording, widened, wordingsOf } from './wording.js';

/** The share of the target's words that gives 0.5; the same for all targets, so that their lists compare. */
const HALF = 0.055;
const STEEP_HALF = HALF * Math.sqrt(HALF);
const BASE_RATE = 0.1;
/** A general word or two in common is no trade in common. */
const FLOOR = 0.4;
const NAMED = 4;
const CLOSE = 0.3;

/** The share of the target's words that the profile uses, in Chinese and English. */
export const textSimilarityFactor: Factor = {
  key: 'text',
  group: 'fit',
  name: { zh: '描述相似', en: 'Wording' },
  weights: {
    'industry>enterprise': 14,
    'industry>laboratory': 25,
    'industry>institution': 5,
    'need:technology>institution': 8,
    'need:technology>laboratory': 30,
    'need:technology>enterprise': 20,
    'need:talent>institution': 8,
    'need:talent>laboratory': 25,
    'need:market>enterprise': 6,
    'need:supply>enterprise': 20,
    'need:site>enterprise': 10,
    'need:cooperation>enterprise': 20,
    'need:cooperation>institution': 8,
    'need:cooperation>laboratory': 25,
  },
  baseRate: BASE_RATE,
  floor: FLOOR,
  reads: 'text',
  prepare(target, context) {
    const { store } = context;
    const accepted = (target.accepted ?? []).flatMap((id) => store.find(id) ?? []);
    const examples = new Examples(accepted, context);
    const asked = wordingsOf(target, context);
    if (asked.length === 0) return undefined;
    const widenedBy = (learned: Wording) => asked.map((wording) => widened(wording, learned));
    const rows = sharesByRow(widenedBy(examples.wordingForOthers), context);
    for (const row of examples.rows) rows[row] = shareOfRow(row, widenedBy(examples.wordingFor(row)), context);
    toValues(rows);
    const wanted = wordsOf(`${target.name.zh}\n${target.text.zh}\n${target.text.en}`, context.catalogue.vocabulary);
    return {
      values: { rows },
      explain: (row) => explain(wanted, examples.wordingFor(row), context, row, (rows[row] ?? 0) > BASE_RATE),
    };
  },
};

/** Steeper than linear: every profile shares some single characters, which should count for little. */
function toValues(shares: Float32Array): void {
  for (let row = 0; row < shares.length; row++) {
    const share = shares[row] as number;
    if (share > 0) shares[row] = saturated(share * Math.sqrt(share), STEEP_HALF);
  }
}

function explain(
  wanted: Words,
  learned: Wording,
  { catalogue, store, text: index, usage }: Context,
  row: number,
  isLikely: boolean,
) {
  const weightOf = (term: string) => rarity(term, usage);
  const terms = new Set(index.passagesOf(row).flatMap((passage) => Array.from(termsOf(passage), ([term]) => term)));
  const own = { listed: listedBy(store, row), terms };
  const words = sharedWords(wanted, own, catalogue.vocabulary, weightOf).slice(0, NAMED);
  const alike = likeAccepted(learned, { catalogue, store }, row);
  const text = textOf(words, alike, isLikely);
  const field = store.products.count(row) > 0 ? (store.kind === 'laboratory' ? 'fields' : 'products') : 'name';
  return { text, evidence: [evidenceOf(store, row, field)] };
}

/** Parts of words can make a description likely that shares no whole word. */
function textOf(words: readonly string[], alike: readonly string[], isLikely: boolean): Bilingual {
  const parts: Bilingual[] = [];
  if (words.length > 0)
    parts.push({
      zh: `描述中${isLikely ? '' : '不多的'}共同的词：${words.join('、')}`,
      en: `${isLikely ? '' : 'only '}${countedInEnglish(words, 'word')} in common with the description`,
    });
  if (alike.length > 0)
    parts.push({
      zh: `与已采纳的机构相近：${alike.join('、')}`,
      en: `close to accepted ones by ${countedInEnglish(alike, 'product')}`,
    });
  if (parts.length === 0)
    parts.push(
      isLikely
        ? { zh: '描述中只有部分字词相近', en: 'only parts of words in common with the description' }
        : { zh: '描述中没有共同的词', en: 'no words in common with the description' },
    );
  return { zh: parts.map(({ zh }) => zh).join('；'), en: capitalised(parts.map(({ en }) => en).join('; ')) };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function listedBy(store: CandidateStore, row: number): string[] {
  const disciplines = store.disciplines.at(row)?.map(({ name }) => name) ?? [];
  return [...store.productsOf(row), ...disciplines, store.name.at(row) ?? ''];
}

function likeAccepted(
  learned: Wording,
  { catalogue, store }: Pick<Context, 'catalogue' | 'store'>,
  row: number,
): string[] {
  if (learned.size === 0) return [];
  const closeness = (product: string) => {
    const terms = catalogue.vocabulary.segment(product);
    return terms.reduce((sum, term) => sum + (learned.get(term) ?? 0), 0) / Math.max(1, terms.length);
  };
  return store
    .productsOf(row)
    .map((product) => ({ product, close: closeness(product) }))
    .filter(({ close }) => close >= CLOSE)
    .sort((a, b) => b.close - a.close)
    .slice(0, NAMED)
    .map(({ product }) => product);
}
