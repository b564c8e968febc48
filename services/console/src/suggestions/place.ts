import type { matching } from '@queqiao/contracts';
import { division } from '@queqiao/reference/divisions/divisions';
import type { Language } from '../i18n/language';

/** Where a candidate sits, in words: what its source says, else the name of its division under that of its province. */
export function placeOf(candidate: matching.Suggestion['candidate'], language: Language): string | undefined {
  if (candidate.place) return candidate.place;
  const here = candidate.division === undefined ? undefined : division(candidate.division);
  if (!here) return undefined;
  const province = division(`${here.code.slice(0, 2)}0000`);
  const names = [province, here].filter((entry) => entry !== undefined);
  const distinct = [...new Set(names.map((entry) => (language === 'en' ? (entry.nameEn ?? entry.name) : entry.name)))];
  return language === 'en' ? distinct.reverse().join(', ') : distinct.join(' ');
}
