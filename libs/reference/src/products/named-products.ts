import { comparable } from '../text/comparable.js';
import { partedAt } from '../text/words.js';
import { isGeneric, type ProductTerm, productTerm } from './product-term.js';

/** Words of a request that are no part of what is asked for. */
const asking =
  /每年|年采购|年需求|年需|年产|需要|采购|寻找|寻求|希望|计划|引进|引入|招引|对接|供应商|供货|要求|具备|包括|其他|其它|主要|从事|相关|各类|我司|我们|公司|同时|现有|可?供应|提供|拥有|已有/u;
/** What follows, up to the next thing, says what for. */
const purpose = /应用于|适用于|用于|面向|针对/u;
const of: ReadonlySet<string> = new Set('的');

/**
 * What a text names as products: things that are listed, asked for or made. What stands before another noun (天然气 in 天然气化工)
 * or says what for (用于动力电池的铝箔) is not named, nor is a word as wide as 设备.
 */
export function namedProducts(text: string): ProductTerm[] {
  const phrases = text.split(/[\n\r]/).flatMap((line) => clausesOf(comparable(line)).flatMap(phrasesOf));
  const terms = new Map(phrases.map(productTerm).map((term) => [term.text, term]));
  return [...terms.values()].filter((term) => term.text !== '' && !isGeneric(term.text));
}

/** Between punctuation; a blank parts Chinese words, not those of another script. */
function clausesOf(line: string): string[] {
  return line
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '、')
    .replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '')
    .split(/[、。…“”"'《》【】;:!?()[\]·]|(?<![\da-z])[,.]|[,.](?![\da-z])|(?<!\b[a-z])\/(?![a-z]\b)/u);
}

function phrasesOf(clause: string): string[] {
  const [before = '', ...purposes] = clause.split(purpose);
  const things = [before, ...purposes.map((thing) => partedAt(thing, of).slice(1).join('的'))];
  return things.flatMap((thing) => thing.split(asking)).flatMap((phrase) => partedAt(lastOf(phrase)));
}

/** Of 'A 的 B' only B. */
function lastOf(phrase: string): string {
  return partedAt(phrase, of).at(-1) ?? '';
}
