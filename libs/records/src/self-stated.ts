import { enterprises, type RecordSource } from '@queqiao/contracts';

/** A record that tells where its fields come from. */
interface Stated {
  readonly sources: readonly RecordSource[];
  readonly inferred?: readonly string[] | undefined;
}

/** A record names at most this many sources. */
const SOURCES = 10;

const { zh: name, en: nameEn } = enterprises.OWN_STATEMENT;

/** The change with its source: whom the record is about, on that day, once for all that it ever said. */
export function selfStated<P extends object>(
  { sources, inferred }: Stated,
  patch: P,
  date: string,
): P & { sources: RecordSource[]; inferred?: string[] } {
  const before = sources.find((one) => one.name === name);
  const named = Object.keys(patch);
  const cleared = Object.entries(patch).flatMap(([field, value]) => (value === null ? [field] : []));
  const states = [...new Set([...(before?.states ?? []), ...named])].filter((field) => !cleared.includes(field));
  // A source that names no fields states all of them.
  const isOfAll = before !== undefined && before.states === undefined;
  const others = sources.filter((one) => one !== before).slice(0, SOURCES - 1);
  return {
    ...patch,
    sources: [...others, { name, nameEn, date, ...(!isOfAll && { states }) }],
    ...(inferred && { inferred: inferred.filter((field) => !named.includes(field.split('.')[0] ?? field)) }),
  };
}
