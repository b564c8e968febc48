import { type enterprises, patched, type Source } from '@queqiao/contracts';

/** A record names at most this many sources. */
const SOURCES = 10;

interface Corrected {
  /** Newer values by field; `null` clears one. */
  readonly patch: object;
  readonly source: Source;
}

/** The shared record as the city reads it; the source of the correction states the fields that it names. */
export function corrected(
  record: enterprises.Organisation,
  { patch, source }: Corrected,
  city: string,
): enterprises.Organisation {
  const fields = Object.keys(patch);
  const inferred = record.inferred?.filter((field) => !fields.includes(field.split('.')[0] ?? field));
  const stated = fields.filter((field) => field in patched(record, patch));
  return {
    ...patched(record, patch),
    ...(inferred && { inferred }),
    sources: [...record.sources.slice(0, SOURCES - 1), { ...source, states: stated }],
    city,
    corrected: fields,
  };
}
