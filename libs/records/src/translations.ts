import { enterprises, invalid } from '@queqiao/contracts';

/** Title and text in the language of whoever wrote them, and what they say in the other one. */
type Written = Pick<enterprises.Need, 'title' | 'text' | 'language' | 'translation'>;

/** Throws `invalid` for a translation into the language of the original. */
export function refuseSameLanguage(
  original: Written,
  translation: Pick<enterprises.NeedTranslation, 'language'>,
): void {
  if (translation.language === enterprises.languageOf(original)) throw invalid([SAME_LANGUAGE]);
}

/** A translation of other words than those that stand there now is stale. */
export function withStaleTranslation<T extends Written>(before: Written, after: T): T {
  const { translation } = after;
  if (translation === undefined || (before.title === after.title && before.text === after.text)) return after;
  return { ...after, translation: { ...translation, stale: true } };
}

const SAME_LANGUAGE = {
  field: 'translation.language',
  rule: 'other-language',
  message: { zh: '须与原文语言不同', en: 'Must be another language than that of the original' },
};
