import type { Dictionary } from '../words/dictionary';

export const contributionsWords = {
  contributions: { zh: '匹配理由', en: 'Reasons' },
  inFavour: { zh: '支持', en: 'For' },
  against: { zh: '不利', en: 'Against' },
  noReason: { zh: '没有支持或不利的已知事实', en: 'No known fact speaks for it or against it' },
  allReasons: { zh: '其余理由与得分（{n}）', en: 'The other reasons and the sum ({n})' },
  fewerReasons: { zh: '只看主要理由', en: 'Only the strongest reasons' },
  arithmetic: {
    zh: '（取值 {value} − 一般水平 {usual}）× 权重 {weight}',
    en: '(value {value} − usual {usual}) × weight {weight}',
  },
  inferredHint: { zh: '没有来源直接说明这一事实', en: 'No source states this fact' },
  'ground.name': { zh: '由名称推断', en: 'inferred from the name' },
  'ground.products': { zh: '由主要产品推断', en: 'inferred from the main products' },
  'ground.business': { zh: '由主营业务推断', en: 'inferred from the business' },
  'ground.focus': { zh: '由公开的投资方向推断', en: 'inferred from the stated investment focus' },
  'ground.subject': { zh: '由名称和学科推断', en: 'inferred from the name and subject' },
  'ground.joint-evaluation': {
    zh: '由各校区合并参评的结果推断',
    en: 'inferred from a grade given to all campuses together',
  },
  'ground.source-data': { zh: '由来源数据换算或归类', en: 'converted from what the source states' },
  'ground.local-enterprises': { zh: '由已登记的本地企业推断', en: 'inferred from the local enterprises on record' },
  'ground.general-knowledge': {
    zh: '依公开常识推断，未逐条查证',
    en: 'inferred from general knowledge, not looked up',
  },
  'ground.unrecorded': { zh: '推断，依据未登记', en: 'inferred, from what was not recorded' },
  undated: { zh: '未注明日期', en: 'undated' },
  noSource: { zh: '来源未登记', en: 'no source recorded' },
  total: { zh: '合计', en: 'Total' },
  moreEvidence: { zh: '等另外 {n} 项', en: 'and {n} more' },
} as const satisfies Dictionary;
