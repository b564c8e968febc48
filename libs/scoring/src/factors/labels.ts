import type { Bilingual, Stage } from '@queqiao/contracts';
import { division, industry, industryTitleEn } from '@queqiao/reference';
import type { SizeBand } from '../store/profile.js';

export const sizeBandZh: Record<SizeBand, string> = { large: '大型', medium: '中型', small: '小型', micro: '微型' };

export const stageZh: Record<Stage, string> = {
  angel: '天使轮',
  seed: '种子轮',
  'series-a': 'A轮',
  'series-b': 'B轮',
  'series-c': 'C轮及以后',
  growth: '成长期',
  buyout: '并购',
  listed: '上市公司',
  debt: '债权',
  other: '其他',
};

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
