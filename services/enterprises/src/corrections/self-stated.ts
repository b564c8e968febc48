import { enterprises } from '@queqiao/contracts';

/** A record names at most this many sources. */
const SOURCES = 10;

/** The change with its source: the organisation itself, on that day, once for all that it ever said. */
export function selfStated(
  { sources, inferred }: Pick<enterprises.Organisation, 'sources' | 'inferred'>,
  patch: enterprises.OwnOrganisationPatch,
  date: string,
): enterprises.OwnOrganisationPatch & Pick<Partial<enterprises.Organisation>, 'sources' | 'inferred'> {
  const { zh: name, en: nameEn } = enterprises.OWN_STATEMENT;
  const earlier = sources.find((one) => one.name === name)?.states ?? [];
  const named = Object.keys(patch);
  const cleared = Object.entries(patch).flatMap(([field, value]) => (value === null ? [field] : []));
  const states = [...new Set([...earlier, ...named])].filter((field) => !cleared.includes(field));
  const others = sources.filter((one) => one.name !== name).slice(0, SOURCES - 1);
  return {
    ...patch,
    sources: [...others, { name, nameEn, date, states }],
    ...(inferred && { inferred: inferred.filter((field) => !named.includes(field.split('.')[0] ?? field)) }),
  };
}
