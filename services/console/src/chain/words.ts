import type { Dictionary } from '../words/dictionary';

export const chainWords = {
  'segment.up': { zh: '上游', en: 'Upstream' },
  'segment.mid': { zh: '中游', en: 'Midstream' },
  'segment.down': { zh: '下游', en: 'Downstream' },
  chainRule: {
    zh: '优势：本地企业 ≥ 3 家或有大型企业；薄弱：1–2 家且规模均已知；缺失：须有依据；其余为未知',
    en: 'Strong: 3 or more local enterprises, or a large one; weak: 1–2, all of known size; missing: on a stated ground; otherwise not known',
  },
  localEnterprises: { zh: '本地企业（{n}）', en: 'Local enterprises ({n})' },
  noLocal: { zh: '记录中没有对应的本地企业', en: 'No local enterprise on record' },
  'ground.none': { zh: '没有人说明，记录也看不出', en: 'Nobody has said, and the records do not tell' },
  'ground.enterprises': {
    zh: '据记录中的 {covering} 家本地企业：其中大型 {sizeable} 家，规模未知 {sizeUnknown} 家',
    en: 'From {covering} local enterprises on record, {sizeable} of them large, {sizeUnknown} of unknown size',
  },
  'ground.person': { zh: '据{name}说明', en: 'By the word of {name}' },
  'ground.published': { zh: '据公开的规划或清单', en: 'By a published plan or list' },
  'ground.registry': { zh: '名录完整，其中没有本地企业', en: 'A registry marked as complete holds nobody' },
  'why.product': { zh: '产品“{product}”', en: 'product "{product}"' },
  'why.code': { zh: '主营行业 {code}', en: 'main trade {code}' },
  andMore: { zh: '等 {n} 家', en: '{n} in all' },
  upstreamOf: { zh: '供给：{names}', en: 'Supplies: {names}' },
  downstreamOf: { zh: '来自：{names}', en: 'Supplied by: {names}' },
} as const satisfies Dictionary;
