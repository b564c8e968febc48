import type { Bilingual, Ground, matching } from '@queqiao/contracts';
import type { CandidateStore } from '../store/candidate-store.js';
import { monthText, type ProfileSource } from '../store/profile.js';

/** The evidence for a field of a candidate: the source that states it or, where it was inferred, what from. */
export function evidenceOf(
  store: CandidateStore,
  row: number,
  field: string,
  value?: string | Bilingual,
): matching.Evidence {
  const shown = typeof value === 'string' ? { value } : value && { value: value.zh, valueEn: value.en };
  return { record: store.idOf(row), field, ...shown, ...originOf(store, row, field) };
}

type Origin = Pick<matching.Evidence, 'source' | 'sourceEn' | 'link' | 'date' | 'inferred' | 'from'>;

/** The fields that grounds are about. */
const FIELD_OF_GROUND: Partial<Record<Ground, string>> = {
  name: 'name',
  products: 'products',
  'joint-evaluation': 'disciplines',
  'source-data': 'name',
};

function originOf(store: CandidateStore, row: number, field: string): Origin {
  const inferred = store.inferred.at(row)?.find((one) => isPartOf(field, one.field));
  const stated = inferred ? inferred.from && FIELD_OF_GROUND[inferred.from] : field;
  const source = stated === undefined ? undefined : sourceOf(store, row, stated);
  const page = source && { ...(source.url && { link: source.url }), ...(source.date && { date: source.date }) };
  if (inferred) return { ...page, inferred: true, ...(inferred.from && { from: inferred.from }) };
  if (!source) return {};
  return { source: source.name, ...(source.nameEn && { sourceEn: source.nameEn }), ...page };
}

/** The newest source that states the field. In a snapshot of data nothing is newer than the snapshot. */
function sourceOf(store: CandidateStore, row: number, field: string): ProfileSource | undefined {
  const stating = (store.sources.at(row) ?? []).filter(
    ({ states }) =>
      states?.some((one) => isPartOf(field, one) || isPartOf(one, field)) ?? !isInferred(store, row, field),
  );
  const [newest] = stating.toSorted((a, b) => compareText(b.date ?? '', a.date ?? ''));
  const asOf = store.asOf.at(row);
  if (!newest || asOf === undefined) return newest;
  const snapshot = monthText(asOf);
  return newest.date && newest.date < snapshot ? newest : { ...newest, date: snapshot };
}

function isInferred(store: CandidateStore, row: number, field: string): boolean {
  return store.inferred.at(row)?.some((one) => isPartOf(field, one.field)) ?? false;
}

/** `disciplines.grade` is a part of `disciplines`. */
function isPartOf(field: string, whole: string): boolean {
  return field === whole || field.startsWith(`${whole}.`);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Introduces what a candidate looks for as declared, or as inferred from public facts. */
export function wishOf(store: CandidateStore, row: number): Bilingual {
  return isInferred(store, row, 'mandate')
    ? { zh: '据公开资料推断，其', en: 'By public facts, it' }
    : { zh: '声明的', en: 'It declares that it' };
}
