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

/** What a text calls its target. Needs have no English title. */
export function targetLabel({ kind, name }: Target): Bilingual {
  return { zh: `“${name.zh}”`, en: kind === 'need' ? 'this need' : `"${name.en}"` };
}
