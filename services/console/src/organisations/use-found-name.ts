import { useWords } from '../words/language';
import { formerNamesFor } from './former-names';
import { organisationsWords } from './words';

/** What a search result is called, with the former name by which it was found. */
export function useFoundName() {
  const { t, nameOf, language } = useWords(organisationsWords);
  return (found: Parameters<typeof formerNamesFor>[0], searched: string) => {
    const former = formerNamesFor(found, searched);
    if (former.length === 0) return nameOf(found);
    return t('foundAs', { name: nameOf(found), former: former.join(language === 'zh' ? '、' : ', ') });
  };
}
