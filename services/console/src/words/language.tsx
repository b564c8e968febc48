import type { Bilingual } from '@queqiao/contracts';
import { createContext, type PropsWithChildren, useContext, useEffect, useMemo } from 'react';
import { en } from './en';
import { type Dictionary, type TextKey, zh } from './zh';

export type Language = 'zh' | 'en';
type Values = Readonly<Record<string, string | number>>;

const dictionaries: Record<Language, Dictionary> = { zh, en };

/** The words of a key in one language, with its `{names}` filled in. */
export function translate(language: Language, key: TextKey, values: Values = {}): string {
  return dictionaries[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function wordsIn(language: Language) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const time = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  });
  const moment = new Intl.DateTimeFormat(locale, {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return {
    language,
    t: (key: TextKey, values?: Values) => translate(language, key, values),
    /** The reader's side of a text that comes in both languages. */
    pick: (text: Bilingual) => text[language],
    number: (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 }),
    percent: (share: number) => share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
    time: (date: Date) => time.format(date),
    moment: (date: Date) => moment.format(date),
  };
}

export type Words = ReturnType<typeof wordsIn>;
const WordsContext = createContext<Words>(wordsIn('zh'));

export function LanguageProvider({ language, children }: PropsWithChildren<{ language: Language }>) {
  const words = useMemo(() => wordsIn(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = language === 'zh' ? '鹊桥 Queqiao' : 'Queqiao 鹊桥';
  }, [language]);
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words, numbers and times of the reader's language. */
export const useWords = () => useContext(WordsContext);
