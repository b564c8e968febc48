import type { Dictionary } from '../words/dictionary';

export const organisationsWords = {
  organisationHint: { zh: '输入企业名称查找', en: 'Type a name to search' },
  foundAs: { zh: '{name}（原名 {former}）', en: '{name} (formerly {former})' },
  industriesHint: { zh: '输入行业代码或名称查找', en: 'Type a code or a name to search' },
  divisionHint: { zh: '输入省市名称查找', en: 'Type a name to search' },
} as const satisfies Dictionary;
