import type { Dictionary } from '../words/dictionary';

export const reasonsWords = {
  reasonsHint: {
    zh: '停用的理由不再供选择，已作出的评审不受影响；每种意见至少保留一个可用的理由',
    en: 'A reason that is switched off is offered no longer; decisions made stay. Each verdict keeps at least one reason',
  },
  reasonNeedsNote: { zh: '须填写说明', en: 'Needs a note' },
  reasonOpensTask: { zh: '开启数据核查：{field}', en: 'Opens a data task: {field}' },
  reasonOffered: { zh: '供选择：{name}', en: 'Offered: {name}' },
  reasonZh: { zh: '中文名称', en: 'Name in Chinese' },
  reasonEn: { zh: '英文名称', en: 'Name in English' },
  reasonCode: { zh: '代码', en: 'Code' },
  reasonCodeHint: {
    zh: '小写字母、数字和连字符，如 land-quota；保存后不可修改',
    en: 'Small letters, digits and hyphens, such as land-quota; it stays as it is',
  },
  reasonFor: { zh: '用于', en: 'For' },
  addReason: { zh: '新增理由', en: 'Add' },
} as const satisfies Dictionary;
