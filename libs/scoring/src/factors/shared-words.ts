import { comparable, isHan, words, wordsByPhrase } from '@queqiao/reference';
import type { Vocabulary } from '../store/vocabulary.js';
import { isDistinctive } from './wording.js';

/** Single Chinese characters match, but are odd to read. */
const SHORTEST = 2;
/** A shorter word says little unless it is all that a phrase names (烧碱, and not 科学 of 材料科学). */
const TELLING = 3;
/** Of no use as the only word in common. */
const GENERAL: ReadonlySet<string> = new Set(
  '设备 材料 装备 系统 信息 加工 科学 应用 制造 生产 智能 智慧 高端 先进 功能 控制 数字 制品 器件 部件 机械 集成 天然'.split(
    ' ',
  ),
);

/** The words of a text: Chinese ones by phrase, in order, and index terms of others with their spelling. */
export interface Words {
  readonly phrases: readonly (readonly string[])[];
  readonly others: ReadonlyMap<number, string>;
}

/** What a candidate says of itself: listed texts, and the numbers of all its index terms (which hold its name and works too). */
export interface OwnWords {
  readonly listed: readonly string[];
  readonly terms: ReadonlySet<number>;
}

export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const others = new Map<number, string>();
  for (const word of words(text))
    if (!isHan(word)) for (const term of vocabulary.segment(word)) others.set(vocabulary.find(term) ?? 0, word);
  return { phrases: chinesePhrases(text), others };
}

/** Whole words that both have, the most distinctive first, none inside another. */
export function sharedWords(
  { phrases, others }: Words,
  own: OwnWords,
  vocabulary: Vocabulary,
  weightOf: (term: string) => number,
): string[] {
  const listed = new Set(own.listed.flatMap((text) => chinesePhrases(text).flatMap(sequencesOf)));
  const inListed = foundIn(phrases, (word) => listed.has(word));
  const isInTerms = (word: string) => pairsOf(word).every((pair) => own.terms.has(vocabulary.find(pair) ?? 0));
  const chinese = inListed.size > 0 ? inListed : foundIn(phrases, isInTerms);
  const found = new Map([...chinese].map((word) => [word, weigh(word, weightOf)]));
  for (const [number, word] of others)
    if (own.terms.has(number)) for (const term of vocabulary.segment(word)) found.set(word, weightOf(term));
  return [...found]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word, i, all) => !all.some((other, j) => j !== i && other.includes(word)));
}

/** The longest runs of whole words that `isOwn` knows; short ones only as whole phrases, or where there are no others. */
function foundIn(phrases: Words['phrases'], isOwn: (word: string) => boolean): ReadonlySet<string> {
  const telling = new Set<string>();
  const short = new Set<string>();
  for (const phrase of phrases)
    for (const word of longestRuns(phrase, isOwn)) {
      const isWhole = word === phrase.join('');
      if (!isDistinctive(word) || GENERAL.has(word)) continue;
      (isWhole || word.length >= TELLING ? telling : short).add(word);
    }
  return telling.size > 0 ? telling : short;
}

function longestRuns(phrase: readonly string[], isOwn: (word: string) => boolean): string[] {
  const runs: string[] = [];
  for (let from = 0; from < phrase.length; ) {
    let to = phrase.length;
    while (to > from && !isOwn(phrase.slice(from, to).join(''))) to--;
    const run = phrase.slice(from, to).join('');
    if (run.length >= SHORTEST) runs.push(run);
    from = Math.max(to, from + 1);
  }
  return runs;
}

function chinesePhrases(text: string): string[][] {
  return wordsByPhrase(comparable(text)).filter(([first = '']) => isHan(first));
}

function sequencesOf(phrase: readonly string[]): string[] {
  return phrase.flatMap((_, from) => phrase.slice(from).map((__, i) => phrase.slice(from, from + i + 1).join('')));
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`);
}

function weigh(word: string, weightOf: (term: string) => number): number {
  return pairsOf(word).reduce((sum, pair) => sum + weightOf(pair), 0);
}
