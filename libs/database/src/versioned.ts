import { isDeepStrictEqual } from 'node:util';
import { idTaken, type MessageContext, type RowProblems } from '@queqiao/contracts';

/** What a stored record has beside what was put in. */
export interface Versioned {
  readonly id: string;
  readonly city: string;
  readonly version: number;
  readonly updatedAt: string;
}

type Input = { readonly id?: string | undefined };

/** The next state of a record: `input` with its tenant, its version and the moment. */
export function nextVersion<I extends Input>(
  input: I & { id: string },
  before: Versioned | undefined,
  context: MessageContext,
): I & Versioned {
  const version = (before?.version ?? 0) + 1;
  return { ...input, city: context.city, version, updatedAt: new Date().toISOString() };
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
