import type { matching } from '@queqiao/contracts';
import { type Division, division } from '@queqiao/reference';
import type { Language } from '../words/dictionary';

/**
 * Where a candidate sits, in words: what its source says, else its division with those above it. In English a county
 * goes by its prefecture, as the standard has no English name for it. Undefined when unknown.
 */
export function placeOf(candidate: matching.Suggestion['candidate'], language: Language): string | undefined {
  if (candidate.place) return candidate.place;
  const line = lineage(candidate.division);
  const names = language === 'zh' ? line.map((entry) => entry.name).reverse() : line.map((entry) => entry.nameEn);
  const known = names.filter((name) => name !== undefined);
  return known.length === 0 ? undefined : known.join(language === 'zh' ? ' ' : ', ');
}

/** A division and those above it, from the smallest to the province. */
function lineage(code: string | undefined): Division[] {
  const here = code === undefined ? undefined : division(code);
  return here ? [here, ...lineage(here.parent)] : [];
}
