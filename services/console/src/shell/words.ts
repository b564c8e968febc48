import type { Dictionary } from '../words/dictionary';

export const shellWords = {
  tagline: { zh: '产业招商智能匹配', en: 'Investment matching' },
  city: { zh: '城市', en: 'City' },
  language: { zh: '语言', en: 'Language' },
  screens: { zh: '功能', en: 'Screens' },
  sampleActor: { zh: '当前身份（样例）', en: 'You act as (sample)' },
  sampleActorHint: {
    zh: '登录功能启用前，可在两个样例身份之间切换：发布权重须由编写者以外的人批准。',
    en: 'Until logins are in use you can act as either of two sample people: weights are approved by somebody other than their author.',
  },
  noCities: { zh: '尚未设置城市', en: 'There are no cities yet' },
  notFound: { zh: '没有这个页面，请在上方选择城市', en: 'There is no such page; pick a city above' },
  product: { zh: '鹊桥', en: 'Queqiao' },
} as const satisfies Dictionary;
