import type { Target } from '../model/target.js';
import { type TextIndex, termsOf, WHOLE, type WordUsage } from '../store/postings.js';
import type { Context } from './factor.js';

/** BM25 constants (Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework", 3.4). */
const K1 = 1;
const B = 0.75;
/** Each further passage counts this share of the one before: one paper may be a coincidence. */
const FURTHER = 0.8;
const GENERIC = new Set(
  '示例 企业 产业 产品 结合 管理 服务 集团 股份 控股 国际 中国 科技 大学 学院 国家 重点 实验室 实验 验室 工程 中心 研究 技术'.split(
    ' ',
  ),
);

/** Nearly every candidate has such a word: it distinguishes none and costs a pass over all. */
const LEAST_SHARE = 1e-4;
const UNKNOWN = Number.NaN;

/** Search terms, with their weight before rarity. */
export type Wording = ReadonlyMap<string, number>;

export function wordingsOf(target: Target, { catalogue }: Context): Wording[] {
  const { name, text } = target;
  // A need has no English text; its English name is the Chinese title.
  return [`${name.zh}\n${text.zh}`, text.en && `${name.en}\n${text.en}`]
    .map((words) => {
      const times = new Map<string, number>();
      for (const term of catalogue.vocabulary.segment(words))
        if (!GENERIC.has(term)) times.set(term, (times.get(term) ?? 0) + 1);
      return new Map([...times].map(([term, count]) => [term, 1 + Math.log(count)]));
    })
    .filter((wording) => wording.size > 0);
}

export function widened(wording: Wording, learned: Wording): Wording {
  const both = new Map(wording);
  for (const [term, weight] of learned) both.set(term, (both.get(term) ?? 0) + weight);
  return both;
}

/** The share of a wording that each row has, 0–1, NaN without text. The best wording counts: most candidates have one language. */
export function sharesByRow(wordings: readonly Wording[], { text, usage }: Context): Float32Array {
  const all = wordings.flatMap((wording) => sharesByPassage(wording, text, usage) ?? []);
  return text.hasOneEach ? bestOfRow(all, text) : fadedOfRow(all, text);
}

function bestOfRow(all: readonly Float32Array[], { lengths }: TextIndex): Float32Array {
  const [best = new Float32Array(lengths.length), ...others] = all;
  for (const shares of others) raiseTo(best, shares);
  forgetEmpty(best, lengths);
  return best;
}

function raiseTo(best: Float32Array, shares: Float32Array): void {
  for (let row = 0; row < best.length; row++)
    if ((shares[row] as number) > (best[row] as number)) best[row] = shares[row] as number;
}

function forgetEmpty(shares: Float32Array, lengths: Uint32Array): void {
  for (let row = 0; row < shares.length; row++) if (lengths[row] === 0) shares[row] = UNKNOWN;
}

function fadedOfRow(all: readonly Float32Array[], { lengths, rowStarts }: TextIndex): Float32Array {
  return Float32Array.from({ length: rowStarts.length - 1 }, (_, row) => {
    const [start, end] = [rowStarts[row], rowStarts[row + 1]];
    if (lengths.subarray(start, end).every((length) => length === 0)) return UNKNOWN;
    return Math.max(0, ...all.map((shares) => fadingSum(shares.slice(start, end))));
  });
}

/** As {@link sharesByRow} for one row, from its own passages: for the few rows with a wording of their own. */
export function shareOfRow(row: number, wordings: readonly Wording[], { text, usage, catalogue }: Context): number {
  const { lengths, rowStarts } = text;
  const passages = text.passagesOf(row);
  const start = rowStarts[row] as number;
  if (passages.every((_, i) => lengths[start + i] === 0)) return UNKNOWN;
  const shares = wordings.map((wording) => {
    const weights = sharesOfTerms(wording, usage);
    const numbers = new Map([...weights].map(([term, weight]) => [catalogue.vocabulary.find(term) ?? 0, weight]));
    const found = passages.map((passage, i) => {
      const norm = normOf((lengths[start + i] as number) / usage.meanLength);
      let share = 0;
      for (const [term, times] of termsOf(passage)) share += ((numbers.get(term) ?? 0) * times) / (times + norm);
      return share;
    });
    return fadingSum(Float32Array.from(found));
  });
  return Math.max(0, ...shares);
}

/** The share of a wording that each of its terms makes by rarity, without those that nearly every candidate has. */
function sharesOfTerms(wording: Wording, usage: WordUsage): Map<string, number> {
  const rare = [...wording].map(([term, weight]) => [term, weight * rarity(term, usage)] as const);
  const all = rare.reduce((sum, [, weight]) => sum + weight, 0);
  return new Map(
    rare.map(([term, weight]) => [term, weight / all] as const).filter(([, share]) => share >= LEAST_SHARE),
  );
}

function sharesByPassage(wording: Wording, text: TextIndex, usage: WordUsage): Float32Array | undefined {
  const shares = new Float32Array(text.passages);
  let isFound = false;
  for (const [term, share] of sharesOfTerms(wording, usage)) {
    const parts = text.pairsOf(term);
    if (parts.length === 0) continue;
    isFound = true;
    addPostings(shares, parts, text.lengths, usage.meanLength, share);
  }
  return isFound ? shares : undefined;
}

/** Runs for every candidate with the term, so no calls and no lists in the loop. */
function addPostings(
  shares: Float32Array,
  parts: readonly Uint32Array[],
  lengths: Uint32Array,
  mean: number,
  weight: number,
): void {
  const least = WHOLE * normOf(0);
  const perLength = (WHOLE * (normOf(1) - normOf(0))) / mean;
  for (const pairs of parts) {
    for (let i = 0; i < pairs.length; i += 2) {
      const passage = pairs[i] as number;
      const units = pairs[i + 1] as number;
      const norm = least + perLength * (lengths[passage] as number);
      shares[passage] = (shares[passage] as number) + (weight * units) / (units + norm);
    }
  }
}

function fadingSum(shares: Float32Array): number {
  return shares.sort().reduce((sum, share) => sum * FURTHER + share, 0);
}

/** The count of a word that gives half of its weight, in a text of this length relative to the mean. */
export function normOf(length: number): number {
  return K1 * (1 - B + B * length);
}

/** Inverse document frequency. */
export function rarity(term: string, usage: WordUsage): number {
  const documents = usage.documentsWith(term);
  return Math.log(1 + (usage.size - documents + 0.5) / (documents + 0.5));
}

export function isDistinctive(word: string): boolean {
  return !GENERIC.has(word);
}
