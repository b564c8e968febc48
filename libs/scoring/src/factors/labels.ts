import type { Bilingual } from '@queqiao/contracts';
import { division, industry, industryTitleEn } from '@queqiao/reference';
import type { Target } from '../model/target.js';

export function divisionLabel(code: string): Bilingual {
  const { name = code, nameEn = code } = division(code) ?? {};
  return { zh: name, en: nameEn };
}

/** The name of an industry with its code; in English that of the nearest code above where it has none itself. */
export function industryLabel(code: string): Bilingual {
  const zh = industry(code)?.name;
  const en = industryTitleEn(code);
  return { zh: zh ? `${zh}（${code}）` : code, en: en ? `${en} (${code})` : code };
}

const han = /\p{Script=Han}/u;

/**
 * Things that have names in one language only, for an English sentence: by name where all are Latin, else by their number.
 * Chinese words of products are no names, so they stay in the evidence.
 */
export function countedInEnglish(things: readonly string[], noun: string, nouns = `${noun}s`): string {
  if (things.length > 0 && !things.some((thing) => han.test(thing)))
    return things.map((thing) => `"${thing}"`).join(', ');
  return things.length === 1 ? `one ${noun}` : `${things.length} ${nouns}`;
}

/** What a text calls its target. Needs have no English title. */
export function targetLabel({ kind, name }: Target): Bilingual {
  return { zh: `“${name.zh}”`, en: kind === 'need' ? 'this need' : `"${name.en}"` };
}
