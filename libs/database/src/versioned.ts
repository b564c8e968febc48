import {
  AppError,
  type Authors,
  type FieldProblem,
  type ImportedRow,
  idTaken,
  type MessageContext,
  notFound,
  patched,
  type RowProblems,
  refOf,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { isSameRow } from './row.js';

export interface Versioned extends Authors {
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
  const updatedBy = refOf(context.actor);
  const createdBy = before === undefined ? updatedBy : before.createdBy;
  const stamp = { city: context.city, version, updatedAt: new Date().toISOString(), updatedBy };
  return { ...input, ...stamp, ...(createdBy && { createdBy }) };
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
export function changedVersion<R extends Versioned>(
  { id, version, patch }: Change<object>,
  stored: ReadonlyMap<string, R>,
  context: MessageContext,
  check: (record: R) => readonly FieldProblem[],
): R {
  const before = stored.get(id);
  if (before === undefined || before.city !== context.city) throw notFound('id', id);
  if (version !== undefined && version !== before.version) throw staleVersion(before.version);
  const changed = { ...patched(before, patch), ...nextVersion<Input>({ id }, before, context) };
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

/** A row to import: the whole record, and the version that it is meant to change, if it names one. */
export type ImportRow = Input & { readonly kind?: string; readonly version?: number | undefined };

export interface ImportPlan<F> {
  readonly changed: readonly (F & Versioned)[];
  readonly rows: readonly ImportedRow[];
  readonly problems: readonly RowProblems[];
}

/** Unchanged rows change nothing; a row is a problem if it may not change the stored record, see {@link rowProblems}. */
export function planImport<F extends object>(
  good: readonly { row: number; value: F & ImportRow & { id: string } }[],
  stored: ReadonlyMap<string, Versioned & { readonly kind?: unknown }>,
  context: MessageContext,
  keeps: readonly string[] = [],
): ImportPlan<F> {
  const changed: (F & Versioned)[] = [];
  const rows: ImportedRow[] = [];
  const problems: RowProblems[] = [];
  for (const { row, value } of good) {
    const { id } = value;
    const before = stored.get(id);
    const { version: _, ...given } = value;
    const kept = Object.entries(before ?? {}).filter(([name]) => keeps.includes(name));
    const record = { ...given, ...Object.fromEntries(kept) };
    const found = [...tooLong(record), ...rowProblems(value, before, context)];
    if (found.length > 0) problems.push({ row, problems: found });
    else if (before !== undefined && isSame(before, record)) rows.push({ row, id, outcome: 'unchanged' });
    else {
      changed.push(nextVersion(record as F & { id: string }, before, context));
      rows.push({ row, id, outcome: before === undefined ? 'created' : 'changed' });
    }
  }
  return { changed, rows, problems };
}

/** The record belongs to another tenant, was changed since the version that the row names, or is of another kind. */
function rowProblems(
  { id, kind, version }: ImportRow & { id: string },
  before: (Versioned & { readonly kind?: unknown }) | undefined,
  { city }: MessageContext,
): FieldProblem[] {
  if (before !== undefined && before.city !== city) return [idTaken(id)];
  if (version !== undefined && version !== before?.version) return [...staleVersion(before?.version ?? 0).details];
  if (before === undefined || before.kind === kind) return [];
  const message = { zh: '已有记录的类别不能改变', en: 'The kind of a stored record cannot change' };
  return [{ field: 'kind', rule: 'fixed', message }];
}

function tooLong(record: object): FieldProblem[] {
  return lengthProblems(record).map((problem) => ({ ...problem, field: 'row' }));
}

function isSame(before: Versioned, input: Input): boolean {
  return isSameRow(withoutStamp(before), input);
}

function withoutStamp({
  city: _,
  version: __,
  updatedAt: ___,
  createdBy: ____,
  updatedBy: _____,
  ...fields
}: Versioned) {
  return fields;
}
