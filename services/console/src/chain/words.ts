import type { Dictionary } from '../words/dictionary';

export const chainWords = {
  'segment.up': { zh: '上游', en: 'Upstream' },
  'segment.mid': { zh: '中游', en: 'Midstream' },
  'segment.down': { zh: '下游', en: 'Downstream' },
  chainRule: {
    zh: '优势：本地企业 ≥ 3 家或有大型企业；薄弱：1–2 家；缺失：暂无',
    en: 'Strong: 3 or more local enterprises, or a large one; weak: 1–2; missing: none',
  },
  localEnterprises: { zh: '本地企业（{n}）', en: 'Local enterprises ({n})' },
  noLocal: { zh: '暂无本地企业', en: 'No local enterprise' },
  andMore: { zh: '等 {n} 家', en: '{n} in all' },
  upstreamOf: { zh: '供给：{names}', en: 'Supplies: {names}' },
  downstreamOf: { zh: '来自：{names}', en: 'Supplied by: {names}' },
} as const satisfies Dictionary;
