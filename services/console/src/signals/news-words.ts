import type { Dictionary } from '../words/dictionary';

/** Apart from the words of the screen, which are loaded with it. */
export const signalNewsWords = {
  acceptedSignalled: {
    zh: '已接受的“{name}”有新信号：{text}',
    en: 'New about {name}, whom you accepted: {text}',
  },
} as const satisfies Dictionary;
