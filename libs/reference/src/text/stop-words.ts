/** Words that say nothing about what an organisation does. */
export const stopWords: ReadonlySet<string> = new Set(
  `a an and are as at be been by can for from has have in into is it its more of on or our out than that the their them
  these they this to up via was we were which who will with you your also all any not
  such however while using based both between each under over when where but one two new different
  co corp inc ltd llc company`
    .trim()
    .split(/\s+/),
);

/** Characters that part words in an enumeration or a sentence, and phrases that stand in every description. */
export const stopCharacters =
  /有限责任公司|有限公司|公司|以及|及其|其他|其它|主要|从事|相关|各类|[的了和与及或等之为]/u;
