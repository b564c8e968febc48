import type { Dictionary } from '../words/dictionary';

export const needsWords = {
  needKind: { zh: '需求类型', en: 'Kind of need' },
  organisation: { zh: '提出需求的企业', en: 'Enterprise in need' },
  title: { zh: '标题', en: 'Title' },
  text: { zh: '需求说明', en: 'Description' },
  needIndustries: { zh: '所属行业（GB/T 4754）', en: 'Industries (GB/T 4754)' },
  stage: { zh: '阶段', en: 'Stage' },
  register: { zh: '登记', en: 'Register' },
  registered: { zh: '需求已登记，正在排名', en: 'The need is registered and being ranked' },
} as const satisfies Dictionary;
