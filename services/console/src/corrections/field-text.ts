import { enterprises, experts } from '@queqiao/contracts';
import { industry, industryTitleEn } from '@queqiao/reference';
import { placeOf } from '../suggestions/place';
import type { Language } from '../words/dictionary';
import { useWords } from '../words/language';
import { correctionsWords } from './words';

type Words = ReturnType<typeof useWords<typeof correctionsWords>>;

const { industries, seat } = enterprises.organisation.shape;
const { disciplines } = experts.institution.shape;

/** What a field of a shared record says in the reader's words; undefined where it says nothing. */
export function useFieldText(): (field: string, value: unknown) => string | undefined {
  const words = useWords(correctionsWords);
  return (field, value) => {
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return undefined;
    return ofField(field, value, words) ?? plain(value, words);
  };
}

/** Of the fields that hold codes. */
function ofField(field: string, value: unknown, { t, find, language }: Words): string | undefined {
  if (field === 'industries')
    return industries
      .safeParse(value)
      .data?.map(({ code }) => trade(code, language))
      .join(t('listComma'));
  if (field === 'disciplines')
    return disciplines
      .safeParse(value)
      .data?.map(({ name, grade }) => (grade ? `${name} ${grade}` : name))
      .join(t('listComma'));
  if (field === 'seat') {
    const found = seat.safeParse(value).data;
    return found && (placeOf(found, language) ?? found.country);
  }
  if (field === 'division') return placeOf({ division: String(value) }, language);
  return field === 'sizeBand' ? find(`sizeBand.${String(value)}`) : undefined;
}

function trade(code: string, language: Language): string {
  const title = language === 'zh' ? industry(code)?.name : industryTitleEn(code);
  return title === undefined ? code : `${title} (${code})`;
}

/** Whatever else there is, without the names of inner fields. */
function plain(value: unknown, words: Words): string {
  if (Array.isArray(value)) return value.map((one) => plain(one, words)).join(words.t('listComma'));
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.values(value)
    .map((part) => plain(part, words))
    .join(' ');
}
