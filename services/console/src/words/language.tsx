import type { Bilingual } from '@queqiao/contracts';
import { createContext, type PropsWithChildren, useContext, useMemo } from 'react';
import { type Dictionary, fill, type Language, type Values } from './dictionary';
import { terms } from './terms';

function formatsOf(language: Language) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  const time = new Intl.DateTimeFormat(locale, { ...clock, second: '2-digit' });
  const moment = new Intl.DateTimeFormat(locale, { ...clock, month: '2-digit', day: '2-digit' });
  return {
    language,
    /** The reader's side of a text that comes in both languages. */
    pick: (text: Bilingual) => text[language],
    number: (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 }),
    percent: (share: number) => share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
    time: (date: Date) => time.format(date),
    moment: (date: Date) => moment.format(date),
  };
}

type Formats = ReturnType<typeof formatsOf>;
type Term = keyof typeof terms;

/** The words of some keys and of the terms, and how numbers and times are written, in the reader's language. */
export interface Words<Key extends string = never> extends Formats {
  t: (key: Key | Term, values?: Values) => string;
  /** The words of a key that is put together from data; undefined where there is none. */
  find: (key: string) => string | undefined;
}

const LanguageContext = createContext<Formats>(formatsOf('zh'));

export function LanguageProvider({ language, children }: PropsWithChildren<{ language: Language }>) {
  const formats = useMemo(() => formatsOf(language), [language]);
  return <LanguageContext value={formats}>{children}</LanguageContext>;
}

/** The words that a feature brings with it, and the terms that all features share. */
export function useWords<D extends Dictionary = Record<never, Bilingual>>(own?: D): Words<Extract<keyof D, string>> {
  const formats = useContext(LanguageContext);
  return useMemo(() => {
    const texts: Dictionary = { ...terms, ...own };
    const find = (key: string) => texts[key]?.[formats.language];
    return { ...formats, find, t: (key, values) => fill(find(key) ?? key, values) };
  }, [formats, own]);
}
