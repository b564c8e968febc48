import type { z } from 'zod';
import { type FieldProblem, fieldProblems } from './errors.js';
import type { ImportReport } from './values.js';

/** Rows count from 0. */
export interface RowProblems {
  row: number;
  problems: FieldProblem[];
}

export interface ReadRows<T> {
  good: { row: number; value: T }[];
  problems: RowProblems[];
}

/** `check` adds the rules of the domain. If two rows share an id, the second is bad. */
export function readRows<S extends z.ZodType<object>>(
  schema: S,
  rows: readonly unknown[],
  check: (value: z.output<S>) => FieldProblem[],
): ReadRows<z.output<S>> {
  const { good, problems }: ReadRows<z.output<S>> = { good: [], problems: [] };
  const ids = new Set<string>();
  rows.forEach((raw, row) => {
    const parsed = schema.safeParse(raw, { reportInput: true });
    const found = parsed.success
      ? [...repeated(ids, parsed.data), ...check(parsed.data)]
      : fieldProblems(parsed.error).map((problem) => ({ ...problem, field: problem.field || 'row' }));
    if (parsed.success && found.length === 0) good.push({ row, value: parsed.data });
    else problems.push({ row, problems: found });
  });
  return { good, problems };
}

function repeated(ids: Set<string>, value: object): FieldProblem[] {
  const id = 'id' in value ? String(value.id) : undefined;
  if (id === undefined) return [];
  if (!ids.has(id)) {
    ids.add(id);
    return [];
  }
  const message = { zh: `编号 ${id} 在同一批中重复`, en: `The id ${id} stands twice in the same batch` };
  return [{ field: 'id', rule: 'unique-in-batch', message }];
}

/** So that the report of a full batch stays far below what travels as one message. */
const TOLD = 1_000;

/** Rows without a problem count as stored, those that change nothing too. Of many problems the first are told, and how many more there are. */
export function reportOf(rows: number, problems: readonly RowProblems[]): ImportReport {
  const told: RowProblems[] = [];
  let room = TOLD;
  let untold = 0;
  for (const { row, problems: found } of [...problems].sort((a, b) => a.row - b.row)) {
    const shown = found.slice(0, room);
    if (shown.length > 0) told.push({ row, problems: shown });
    room -= shown.length;
    untold += found.length - shown.length;
  }
  return { stored: rows - problems.length, problems: told, ...(untold > 0 && { untold }) };
}
