import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { normaliseText } from './normalise.js';
import { stopWords } from './stop-words.js';

/** The dictionary takes about a fifth of a second to load, so it waits for the first text. */
let jieba: Jieba | undefined;

const isHan = /^\p{Script=Han}+$/u;
const isWord = /^[\p{Script=Han}\p{L}\p{N}]+$/u;

/** English plural to singular by the S-stemmer (Harman 1991, "How effective is suffixing?"). */
function singular(word: string): string {
  if (!/^[a-z]{4,}s$/.test(word)) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

function bigrams(word: string): string[] {
  const characters = Array.from(word);
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}

/**
 * The index terms of a Chinese or English text, in order and with repetitions (so that they can be counted): words by
 * jieba (dictionary and hidden Markov model), lower case, English plurals as singulars, without punctuation and stop
 * words. A Chinese word of more than two characters is followed by its pairs of characters, so that a long compound
 * in one text meets its parts in another.
 */
export function segment(text: string): string[] {
  jieba ??= Jieba.withDict(dict);
  const terms: string[] = [];
  for (const raw of jieba.cut(normaliseText(text).toLowerCase(), true)) {
    if (!isWord.test(raw) || stopWords.has(raw)) continue;
    terms.push(singular(raw));
    if (isHan.test(raw) && raw.length > 2) terms.push(...bigrams(raw));
  }
  return terms;
}
