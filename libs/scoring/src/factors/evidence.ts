import type { Bilingual, matching } from '@queqiao/contracts';
import type { CandidateStore } from '../store/candidate-store.js';
import { monthText } from '../store/profile.js';

export function evidenceOf(store: CandidateStore, row: number, field: string, value?: string): matching.Evidence {
  const sources = store.sources.at(row) ?? [];
  const asOf = store.asOf.at(row);
  const date = asOf === undefined ? sources[0]?.date : monthText(asOf);
  const names = sources.map(({ name }) => name).join('；');
  return {
    record: store.idOf(row),
    field,
    ...(value && { value }),
    ...(names && { source: names }),
    ...(date && { date }),
    ...(store.inferred.at(row)?.includes(field) && { inferred: true as const }),
  };
}

/** Introduces what a candidate looks for as declared, or as inferred from public facts. */
export function wishOf(store: CandidateStore, row: number): Bilingual {
  const inferred = store.inferred.at(row)?.includes('mandate');
  return inferred
    ? { zh: '据公开资料推断，其', en: 'By public facts, it' }
    : { zh: '声明的', en: 'It declares that it' };
}
