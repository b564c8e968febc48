const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be been by can for from has have in into is it its more of on or our out than that the their them
  these they this to up via was we were which who will with you your also all any not
  such however while using based both between each under over when where but one two new different
  co corp inc ltd llc company`
    .trim()
    .split(/\s+/),
);

/** Chinese words and characters that separate terms, and phrases that nearly every description has. */
const stopCharacters = /有限责任公司|有限公司|公司|以及|及其|其他|其它|主要|从事|相关|各类|[的了和与及或等之为]/u;

const runs = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{Nd}])+/gu;
const isHan = /^\p{Script=Han}/u;

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
 * (铝, 药, 车).
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

/** NFC, half-width, single spaces, trimmed: for comparing and searching texts, not for storing them. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\uFF01-\uFF5E]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/\s+/g, ' ')
    .trim();
}
