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

/** The next state of a record: `input` with its tenant, its version and the moment. */
export function nextVersion<I extends Input>(
  input: I & { id: string },
  before: Versioned | undefined,
  context: MessageContext,
): I & Versioned {
  const version = (before?.version ?? 0) + 1;
  return { ...input, city: context.city, version, updatedAt: new Date().toISOString() };
}

/** The first state of a record. Throws `conflict` when one with its id is stored already, whoever's it is. */
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

/**
 * The state of a record after a change by its own city; the catalogue is changed by imports only. Throws `not_found` for
 * any other record, `conflict` when it was changed since `version`, and `invalid` when `check` finds a rule broken.
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
  refuse(check(changed).map((problem) => ({ ...problem, field: `patch.${problem.field}` })));
  return changed;
}

/**
 * Decides what the good rows of a bulk request change: a row that is stored already in the same words changes nothing,
 * and a row with the id of another tenant's record is a problem.
 */
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
  // The stored record went through JSON, which drops fields that are undefined.
  return isDeepStrictEqual(fields, JSON.parse(JSON.stringify(input)));
}
