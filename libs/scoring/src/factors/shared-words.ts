import { isTelling } from './wording.js';

const runs = /\p{Script=Han}+/gu;
const isHan = /\p{Script=Han}/u;
/** A shared word of Chinese has at least this many characters: single ones are matched and would be odd to read. */
const SHORTEST = 2;

/**
 * The words of a text that stand in a set of index terms, the most telling first and none inside another: the longest runs of
 * Chinese characters whose every pair is among the terms, and words of other scripts.
 */
export function sharedWords(
  text: string,
  segment: (text: string) => readonly string[],
  terms: ReadonlySet<string>,
  weightOf: (term: string) => number,
): string[] {
  const found = new Map<string, number>();
  for (const [run] of text.matchAll(runs))
    for (const word of sharedRuns(Array.from(run), terms)) found.set(word, weigh(word, weightOf));
  for (const term of segment(text)) if (!isHan.test(term) && terms.has(term)) found.set(term, weightOf(term));
  const words = [...found].filter(([word]) => isTelling(word));
  return words
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([word]) => word)
    .filter((word, i, all) => !all.some((other, j) => j !== i && other.includes(word)));
}

function sharedRuns(characters: readonly string[], terms: ReadonlySet<string>): string[] {
  const words: string[] = [];
  let start = 0;
  for (let i = 1; i <= characters.length; i++) {
    if (i < characters.length && terms.has(`${characters[i - 1]}${characters[i]}`)) continue;
    if (i - start >= SHORTEST) words.push(characters.slice(start, i).join(''));
    start = i;
  }
  return words;
}

function weigh(word: string, weightOf: (term: string) => number): number {
  const characters = Array.from(word);
  return characters.slice(1).reduce((sum, character, i) => sum + weightOf(`${characters[i]}${character}`), 0);
}
