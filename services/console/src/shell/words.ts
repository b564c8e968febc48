import type { Dictionary } from '../words/dictionary';

export const shellWords = {
  tagline: { zh: '产业招商智能匹配', en: 'Investment matching' },
  city: { zh: '城市', en: 'City' },
  notFound: { zh: '没有这个页面，请在上方选择城市', en: 'There is no such page; pick a city above' },
  product: { zh: '鹊桥', en: 'Queqiao' },
} as const satisfies Dictionary;
