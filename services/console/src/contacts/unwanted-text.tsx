import type { matchingOptOuts } from '@queqiao/contracts';
import { division, industry, industryTitleEn } from '@queqiao/reference';
import { useWords } from '../words/language';

/** Industries and regions by their names. */
export function UnwantedText({ only: { industries, divisions } }: { only: matchingOptOuts.Unwanted }) {
  const { t, language } = useWords();
  const isEnglish = language === 'en';
  const names = [
    ...industries.map((code) => (isEnglish && industryTitleEn(code)) || industry(code)?.name || code),
    ...divisions.map((code) => (isEnglish && division(code)?.nameEn) || division(code)?.name || code),
  ];
  return <b>{names.join(t('listComma'))}</b>;
}
