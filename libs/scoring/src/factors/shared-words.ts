import type { Vocabulary } from '../store/vocabulary.js';
import { isDistinctive } from './wording.js';

const chinese = /\p{Script=Han}+/gu;
const isHan = /\p{Script=Han}/u;
/** Single Chinese characters match, but are odd to read. */
const SHORTEST = 2;

interface Run {
  readonly characters: readonly string[];
  readonly pairs: readonly number[];
}

export interface Words {
  readonly runs: readonly Run[];
  readonly others: ReadonlyMap<number, string>;
}

export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const numberOf = (term: string) => vocabulary.find(term) ?? 0;
  const others = vocabulary.segment(text).filter((term) => !isHan.test(term));
  return {
    runs: Array.from(text.matchAll(chinese), ([run]) => {
      const characters = Array.from(run);
      return { characters, pairs: characters.slice(1).map((next, i) => numberOf(`${characters[i]}${next}`)) };
    }),
    others: new Map(others.map((term) => [numberOf(term), term])),
  };
}

/** The words of a text whose index terms are in `terms`, the most distinctive first, none inside another. */
export function sharedWords(
  { runs, others }: Words,
  terms: ReadonlySet<number>,
  weightOf: (term: string) => number,
): string[] {
  const found = new Map<string, number>();
  for (const run of runs) for (const word of sharedRuns(run, terms)) found.set(word, weigh(word, weightOf));
  for (const [number, term] of others) if (terms.has(number)) found.set(term, weightOf(term));
  const words = [...found].filter(([word]) => isDistinctive(word));
  return words
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word, i, all) => !all.some((other, j) => j !== i && other.includes(word)));
}

function sharedRuns({ characters, pairs }: Run, terms: ReadonlySet<number>): string[] {
  const words: string[] = [];
  let start = 0;
  for (let i = 1; i <= characters.length; i++) {
    if (i < characters.length && terms.has(pairs[i - 1] as number)) continue;
    if (i - start >= SHORTEST) words.push(characters.slice(start, i).join(''));
    start = i;
  }
  return words;
}

function weigh(word: string, weightOf: (term: string) => number): number {
  const characters = Array.from(word);
  return characters.slice(1).reduce((sum, character, i) => sum + weightOf(`${characters[i]}${character}`), 0);
}
