import type { ActorRef, Bilingual } from '@queqiao/contracts';
import { createContext, type PropsWithChildren, useContext, useMemo } from 'react';
import { type Dictionary, fill, type Language, type Values } from './dictionary';
import { terms } from './terms';

const two = (part: number) => String(part).padStart(2, '0');
const clock = (date: Date) => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** Who has a name and perhaps an English one. */
interface Named {
  readonly name: string;
  readonly nameEn?: string | undefined;
}

/** Processes have no name but their id, such as `need-expiry`. */
const PROCESS = /^[a-z]+(-[a-z]+)*$/;

function formatsOf(language: Language) {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return {
    language,
    /** The text in the reader's language. */
    pick: (text: Bilingual) => text[language],
    /** What somebody is called in the reader's language, as far as there is an English name. */
    nameOf: ({ name, nameEn }: Named) => (language === 'en' && nameEn) || name,
    /** Who did something: a person by name, a process by what it is; nothing where nobody is known. */
    authorOf: (by: ActorRef | undefined): string => {
      if (by === undefined || by.id !== by.name || !PROCESS.test(by.id)) return by?.name ?? '';
      return terms[by.id === 'sample-loader' ? 'author.sample-loader' : 'author.system'][language];
    },
    number: (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 }),
    percent: (share: number) => share.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
    // By hand: making an Intl.DateTimeFormat takes longer than the rest of a list.
    time: (date: Date) => `${clock(date)}:${two(date.getSeconds())}`,
    moment: (date: Date) => {
      const [month, day] = [two(date.getMonth() + 1), two(date.getDate())];
      return `${language === 'zh' ? `${month}/${day}` : `${day}/${month}`} ${clock(date)}`;
    },
    /** With year and second, for what is kept on record. */
    stamp: (date: Date) => {
      const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
      return `${day} ${clock(date)}:${two(date.getSeconds())}`;
    },
  };
}

type Formats = ReturnType<typeof formatsOf>;
type Term = keyof typeof terms;

/** Words and formats in the reader's language. */
export interface Words<Key extends string = never> extends Formats {
  t: (key: Key | Term, values?: Values) => string;
  /** For a key that is made from data; undefined when there is none. */
  find: (key: string) => string | undefined;
}

const LanguageContext = createContext<Formats>(formatsOf('zh'));

export function LanguageProvider({ language, children }: PropsWithChildren<{ language: Language }>) {
  const formats = useMemo(() => formatsOf(language), [language]);
  return <LanguageContext value={formats}>{children}</LanguageContext>;
}

/** The words of a feature and the terms that all share. */
export function useWords<D extends Dictionary = Record<never, Bilingual>>(own?: D): Words<Extract<keyof D, string>> {
  const formats = useContext(LanguageContext);
  return useMemo(() => {
    const texts: Dictionary = { ...terms, ...own };
    const find = (key: string) => texts[key]?.[formats.language];
    return { ...formats, find, t: (key, values) => fill(find(key) ?? key, values) };
  }, [formats, own]);
}
