import { enterprises } from '@queqiao/contracts';

/** The fields of a kind with their names in the need. */
export function fieldsOf(kind: enterprises.NeedKind): readonly (readonly [string, enterprises.NeedFieldWords])[] {
  return Object.entries<enterprises.NeedFieldWords>(enterprises.needFieldWords[kind]);
}

/** What a form holds of the details: a field that was cleared is null or an empty text. */
export type FilledDetails = Readonly<Record<string, unknown>> | undefined;

/** The details as a need has them; undefined when nothing is filled in. */
export function detailsOf(kind: enterprises.NeedKind, filled: FilledDetails): enterprises.NeedDetails | undefined {
  const said = Object.entries(filled ?? {}).filter(([name, value]) => name !== 'kind' && !isEmpty(value));
  return said.length === 0 ? undefined : ({ kind, ...Object.fromEntries(said) } as enterprises.NeedDetails);
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
