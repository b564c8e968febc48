import type { z } from 'zod';
import { type FieldProblem, fieldProblems } from './errors.js';
import type { ImportReport } from './values.js';

/** The problems of one row of a bulk request, by its number from 0. */
export interface RowProblems {
  row: number;
  problems: FieldProblem[];
}

/** The rows of a bulk request that can be stored, by their numbers from 0, and what is wrong with the others. */
export interface ReadRows<T> {
  good: { row: number; value: T }[];
  problems: RowProblems[];
}

/**
 * Parses the rows of a bulk request one by one: good rows come back with their numbers, bad ones with every rule that
 * they broke. `check` adds the rules of the domain. The second row with an id that an earlier row brought is bad.
 */
export function readRows<S extends z.ZodType<{ id?: string | undefined }>>(
  schema: S,
  rows: readonly unknown[],
  check: (value: z.output<S>) => FieldProblem[],
): ReadRows<z.output<S>> {
  const { good, problems }: ReadRows<z.output<S>> = { good: [], problems: [] };
  const ids = new Set<string>();
  rows.forEach((raw, row) => {
    const parsed = schema.safeParse(raw, { reportInput: true });
    const found = parsed.success
      ? [...repeated(ids, parsed.data.id), ...check(parsed.data)]
      : fieldProblems(parsed.error).map((problem) => ({ ...problem, field: problem.field || 'row' }));
    if (parsed.success && found.length === 0) good.push({ row, value: parsed.data });
    else problems.push({ row, problems: found });
  });
  return { good, problems };
}

function repeated(ids: Set<string>, id: string | undefined): FieldProblem[] {
  if (id === undefined) return [];
  if (!ids.has(id)) {
    ids.add(id);
    return [];
  }
  const message = { zh: `编号 ${id} 在同一批中重复`, en: `The id ${id} stands twice in the same batch` };
  return [{ field: 'id', rule: 'unique-in-batch', message }];
}

/** What a bulk request of so many rows did: all without a problem are stored, the others are named in their order. */
export function reportOf(rows: number, problems: readonly RowProblems[]): ImportReport {
  return { stored: rows - problems.length, problems: [...problems].sort((a, b) => a.row - b.row) };
}
