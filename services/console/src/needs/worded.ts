import type { enterprises } from '@queqiao/contracts';
import type { Language } from '../words/dictionary';

interface Worded extends Pick<enterprises.Need, 'title' | 'text'> {
  /** Whose words these are, where they are not those of the original. */
  readonly translated?: enterprises.Need['translation'];
}

/** A need in the reader's language where it was translated; else as it was written. */
export function worded({ title, text, translation }: enterprises.Need, language: Language): Worded {
  if (translation?.language !== language) return { title, text };
  return { title: translation.title, text: translation.text, translated: translation };
}
