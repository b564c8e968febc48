import type { Dictionary } from '../words/dictionary';

export const contributionsWords = {
  contributions: { zh: '匹配理由', en: 'Reasons' },
  value: { zh: '取值', en: 'Value' },
  inferred: { zh: '推断', en: 'inferred' },
  inferredHint: {
    zh: '该事实由系统推断，来源中没有直接说明',
    en: 'This fact was inferred; the source does not state it',
  },
  base: { zh: '基准分', en: 'Base' },
  baseHint: {
    zh: '一无所知的候选所得的分数；各项理由在此之上加分或减分',
    en: 'What a candidate gets of which nothing is known; the reasons add to it or take from it',
  },
  total: { zh: '合计', en: 'Total' },
  moreEvidence: { zh: '等另外 {n} 项', en: 'and {n} more' },
  listComma: { zh: '、', en: ', ' },
} as const satisfies Dictionary;
