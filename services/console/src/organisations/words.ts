import type { Dictionary } from '../words/dictionary';

export const organisationsWords = {
  organisationHint: { zh: '输入企业名称查找', en: 'Type a name to search' },
} as const satisfies Dictionary;
