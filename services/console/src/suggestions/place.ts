import { type Division, division } from '@queqiao/reference';
import type { Language } from '../words/dictionary';

interface Placed {
  readonly place?: string | undefined;
  readonly division?: string | undefined;
}

/** The place in the source, else the division with those above it; in English without counties, which have no English name. */
export function placeOf(candidate: Placed, language: Language): string | undefined {
  if (candidate.place) return candidate.place;
  const line = lineage(candidate.division);
  const names = language === 'zh' ? line.map((entry) => entry.name).reverse() : line.map((entry) => entry.nameEn);
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join(language === 'zh' ? ' ' : ', ');
}

/** From the smallest division to the province. */
function lineage(code: string | undefined): Division[] {
  const here = code === undefined ? undefined : division(code);
  return here ? [here, ...lineage(here.parent)] : [];
}
