import type { Dictionary } from '../words/dictionary';

export const apiWords = {
  'error.unreachable': {
    zh: '无法连接服务，请检查网络后重试',
    en: 'The service cannot be reached; check the network and try again',
  },
  'error.unreadable': {
    zh: '服务返回的数据无法识别，请联系管理员',
    en: 'The answer of the service could not be read; please tell your administrator',
  },
  'error.unknown': {
    zh: '服务出现问题（{status}），请稍后重试',
    en: 'The service has a problem ({status}); please try again later',
  },
} as const satisfies Dictionary;
