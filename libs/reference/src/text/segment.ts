import { normaliseText } from './normalise.js';
import { stopCharacters, stopWords } from './stop-words.js';

/** Runs of Chinese characters, and words of other scripts with their digits; a grade such as Ⅲ is neither. */
const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{Nd}])+/gu;
const isHan = /^\p{Script=Han}/u;

/** English plural to singular by the S-stemmer (Harman 1991, "How effective is suffixing?"). */
function singular(word: string): string {
  if (!/^[a-z]{4,}s$/.test(word)) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/**
 * The index terms of a Chinese or English text, with repetitions (so that they can be counted): each pair of neighbouring
 * Chinese characters and each single one, and words of other scripts in lower case, English plurals as singulars, without
 * punctuation and stop words. Pairs let a long compound in one text meet its parts in another without a dictionary, which never
 * has the names of new products; single characters hold the sense of short words (铝, 药, 车) that pairs cut apart.
 */
export function segment(text: string): string[] {
  const terms: string[] = [];
  for (const [run] of normaliseText(text).toLowerCase().matchAll(runs)) {
    if (isHan.test(run)) for (const piece of run.split(stopCharacters)) addPiece(terms, Array.from(piece));
    else if (!stopWords.has(run)) terms.push(singular(run));
  }
  return terms;
}

function addPiece(terms: string[], characters: readonly string[]): void {
  for (let i = 0; i + 1 < characters.length; i++) terms.push(`${characters[i]}${characters[i + 1]}`);
  terms.push(...characters);
}
