import { isDeepStrictEqual } from 'node:util';
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

/** Throws `conflict` if any tenant has a record with the id. */
export function firstVersion<I extends Input>(
  input: I & { id: string },
  stored: ReadonlyMap<string, Versioned>,
  context: MessageContext,
): I & Versioned {
  const problem = idTaken(input.id);
  if (stored.has(input.id)) throw new AppError('conflict', problem.message, [problem]);
  return nextVersion(input, undefined, context);
}

export interface Change<P> {
  readonly id: string;
  readonly version?: number | undefined;
  readonly patch: P;
}

/** Throws `not_found` for other tenants' records, `conflict` if `version` is old, `invalid` if `check` fails. */
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
  refuse(check(changed).map((problem) => ({ ...problem, field: `patch.${problem.field}` })));
  return changed;
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
    if (before !== undefined && before.city !== context.city) problems.push({ row, problems: [idTaken(value.id)] });
    else if (before === undefined || !isSame(before, value)) changed.push(nextVersion(value, before, context));
  }
  return { changed, problems };
}

function isSame(before: Versioned, input: Input): boolean {
  const { city: _, version: __, updatedAt: ___, ...fields } = before;
  // JSON drops undefined fields, as in the stored record.
  return isDeepStrictEqual(fields, JSON.parse(JSON.stringify(input)));
}
