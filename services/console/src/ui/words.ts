import type { Dictionary } from '../words/dictionary';

export const uiWords = {
  language: { zh: '语言', en: 'Language' },
  retry: { zh: '重试', en: 'Retry' },
  failed: { zh: '未能加载', en: 'Could not load' },
  more: { zh: '加载更多', en: 'Load more' },
  why: { zh: '理由', en: 'Why' },
  whyHint: { zh: '写明理由，将记入变更记录', en: 'Say why; it is put on record' },
  whyNeeded: { zh: '请填写理由', en: 'Please say why' },
} as const satisfies Dictionary;
