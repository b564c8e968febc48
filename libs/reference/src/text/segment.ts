import { comparable } from './comparable.js';
import { isHan, partedAt, particle, runsOf } from './words.js';

const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be been by can for from has have in into is it its more of on or our out than that the their them
  these they this to up via was we were which who will with you your also all any not
  such however while using based both between each under over when where but one two new different
  co corp inc ltd llc company`
    .trim()
    .split(/\s+/),
);

/** Chinese phrases that nearly every description has. */
const stopPhrases = /有限责任公司|有限公司|公司|以及|及其|其他|其它|主要|从事|相关|各类/u;

/** The S-stemmer (Harman 1991, "How effective is suffixing?"). */
function singular(word: string): string {
  if (!/^[a-z]{4,}s$/.test(word)) return word;
  if (word.endsWith('ies')) return /[ae]ies$/.test(word) ? word : `${word.slice(0, -3)}y`;
  if (word.endsWith('es')) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/**
 * Index terms with repetitions: Chinese pairs and single characters, other words in lower case and singular. Pairs match
 * parts of compounds without a dictionary, which never has the names of new products; single characters keep short words
 * (铝, 药, 车). A lone digit is no term.
 */
export function segment(text: string): string[] {
  const terms: string[] = [];
  for (const run of runsOf(comparable(text))) {
    if (isHan(run)) for (const piece of run.split(stopPhrases)) addPhrase(terms, piece);
    else if (!stopWords.has(run) && !/^\d$/.test(run)) terms.push(singular(run));
  }
  return terms;
}

function addPhrase(terms: string[], phrase: string): void {
  const parts = particle.test(phrase) ? partedAt(phrase) : [phrase];
  for (const part of parts) addPart(terms, Array.from(part));
}

function addPart(terms: string[], characters: readonly string[]): void {
  for (let i = 0; i + 1 < characters.length; i++) terms.push(`${characters[i]}${characters[i + 1]}`);
  terms.push(...characters);
}
