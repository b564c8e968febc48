import {
  AppError,
  type FieldProblem,
  idTaken,
  type MessageContext,
  notFound,
  type RowProblems,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { isSameRow } from './row.js';

export interface Versioned {
  readonly id: string;
  readonly city: string;
  readonly version: number;
  readonly updatedAt: string;
}

export type Input = { readonly id?: string | undefined };

export function nextVersion<I extends Input>(
  input: I & { id: string },
  before: Versioned | undefined,
  context: MessageContext,
): I & Versioned {
  const version = (before?.version ?? 0) + 1;
  return { ...input, city: context.city, version, updatedAt: new Date().toISOString() };
}

/** Throws `conflict` if any tenant has a record with the id, `invalid` if it is too long. */
export function firstVersion<I extends Input>(
  input: I & { id: string },
  stored: ReadonlyMap<string, Versioned>,
  context: MessageContext,
): I & Versioned {
  const problem = idTaken(input.id);
  refuse(lengthProblems(input));
  if (stored.has(input.id)) throw new AppError('conflict', problem.message, [problem]);
  return nextVersion(input, undefined, context);
}

/** A record travels to other services as one event. */
const RECORD_BYTES = 900 * 1_024;

/** One problem if the record is too long to tell other services of it. */
export function lengthProblems(record: object): FieldProblem[] {
  if (Buffer.byteLength(JSON.stringify(record)) <= RECORD_BYTES) return [];
  const message = {
    zh: `单条记录不能超过 ${RECORD_BYTES / 1_024} KiB`,
    en: `One record must not be over ${RECORD_BYTES / 1_024} KiB`,
  };
  return [{ field: '', rule: 'max-size', message }];
}

export interface Change<P> {
  readonly id: string;
  readonly version?: number | undefined;
  readonly patch: P;
}

/**
 * Returns the record itself if the patch changes nothing. Throws `not_found` for other tenants' records, `conflict` if
 * `version` is old, `invalid` if `check` finds what the patch names or brings about.
 */
export function changedVersion<R extends Versioned, P extends object>(
  { id, version, patch }: Change<P>,
  stored: ReadonlyMap<string, R>,
  context: MessageContext,
  check: (record: R) => readonly FieldProblem[],
): R {
  const before = stored.get(id);
  if (before === undefined || before.city !== context.city) throw notFound('id', id);
  if (version !== undefined && version !== before.version) throw staleVersion(before.version);
  const changed = { ...before, ...patch, ...nextVersion<Input>({ id }, before, context) };
  refuse(lengthProblems(changed));
  // A rule may be younger than the record: what broke it before does not stop a change of something else.
  const standing = new Set(check(before).map(({ field, rule }) => `${field} ${rule}`));
  const problems = check(changed).filter(
    ({ field, rule }) => rootOf(field) in patch || !standing.has(`${field} ${rule}`),
  );
  refuse(problems.map((problem) => ({ ...problem, field: `patch.${problem.field}` })));
  return isSame(before, withoutStamp(changed)) ? before : changed;
}

function rootOf(field: string): string {
  return field.split('.')[0] ?? field;
}

/** Unchanged rows change nothing; a row with the id of another tenant's record is a problem. */
export function planImport<I extends Input>(
  good: readonly { row: number; value: I & { id: string } }[],
  stored: ReadonlyMap<string, Versioned>,
  context: MessageContext,
): { changed: (I & Versioned)[]; problems: RowProblems[] } {
  const changed: (I & Versioned)[] = [];
  const problems: RowProblems[] = [];
  for (const { row, value } of good) {
    const before = stored.get(value.id);
    const tooLong = lengthProblems(value).map((problem) => ({ ...problem, field: 'row' }));
    if (tooLong.length > 0) problems.push({ row, problems: tooLong });
    else if (before !== undefined && before.city !== context.city)
      problems.push({ row, problems: [idTaken(value.id)] });
    else if (before === undefined || !isSame(before, value)) changed.push(nextVersion(value, before, context));
  }
  return { changed, problems };
}

function isSame(before: Versioned, input: Input): boolean {
  return isSameRow(withoutStamp(before), input);
}

function withoutStamp({ city: _, version: __, updatedAt: ___, ...fields }: Versioned): Input {
  return fields;
}
