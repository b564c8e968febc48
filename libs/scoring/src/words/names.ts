import type { Bilingual, Stage } from '@queqiao/contracts';
import type { SizeBand } from '../store/profile.js';

/** What a stage is called in texts and on screens. */
export const stageNames: Record<Stage, Bilingual> = {
  angel: { zh: '天使轮', en: 'Angel' },
  seed: { zh: '种子轮', en: 'Seed' },
  'series-a': { zh: 'A轮', en: 'Series A' },
  'series-b': { zh: 'B轮', en: 'Series B' },
  'series-c': { zh: 'C轮及以后', en: 'Series C or later' },
  growth: { zh: '成长期', en: 'Growth' },
  buyout: { zh: '并购', en: 'Buyout' },
  listed: { zh: '已上市', en: 'Listed' },
  debt: { zh: '债权', en: 'Debt' },
  other: { zh: '其他阶段', en: 'Other stage' },
};

export const sizeNames: Record<SizeBand, Bilingual> = {
  micro: { zh: '微型', en: 'micro' },
  small: { zh: '小型', en: 'small' },
  medium: { zh: '中型', en: 'medium' },
  large: { zh: '大型', en: 'large' },
};
