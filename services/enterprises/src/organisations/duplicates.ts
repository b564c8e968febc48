import {
  AppError,
  type FieldProblem,
  type ImportedRow,
  type MessageContext,
  type ReadRows,
  visibleCities,
} from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import type { Tx } from '../prisma.js';

interface Coded {
  readonly id?: string | undefined;
  readonly creditCode?: string | null | undefined;
  readonly sameAs?: readonly string[] | null | undefined;
}

interface Holder {
  readonly id: string;
  readonly name: string;
}

/** Throws `conflict` if another organisation that the city sees has the credit code. */
export async function refuseTakenCode(tx: Tx, record: Coded, context: MessageContext): Promise<void> {
  const [problem] = codeProblems(record, await holdersOfCodes(tx, [record], context));
  if (problem !== undefined) throw new AppError('conflict', problem.message, [problem]);
}

/** Rows whose credit code another organisation or an earlier row has become problems. */
export async function withoutTakenCodes<T extends Coded & { readonly name: string }>(
  tx: Tx,
  { good, problems }: ReadRows<T>,
  context: MessageContext,
): Promise<ReadRows<T>> {
  const values = good.map(({ value }) => value);
  const holders = await holdersOfCodes(tx, values, context);
  const read: ReadRows<T> = { good: [], problems: [...problems] };
  for (const { row, value } of good) {
    const found = codeProblems(value, holders);
    if (found.length > 0) read.problems.push({ row, problems: found });
    else {
      read.good.push({ row, value });
      const { creditCode, id = '', name } = value;
      if (creditCode) holders.set(creditCode, { id, name });
    }
  }
  return read;
}

/** Names the organisations that have a present or former name in common with a row that was stored. */
export async function withSameNames(
  tx: Tx,
  rows: readonly ImportedRow[],
  context: MessageContext,
): Promise<ImportedRow[]> {
  const ids = rows.filter(({ outcome }) => outcome !== 'unchanged').map(({ id }) => id);
  const found = await namesakes(tx, ids, context);
  return rows.map((row) => ({ ...row, ...(found.has(row.id) && { sameName: found.get(row.id) }) }));
}

/** Up to five other organisations that the city sees with a present or former name of these, by the id of these. */
export async function namesakes(tx: Tx, ids: readonly string[], context: MessageContext) {
  const rows = await tx.$queryRaw<(Holder & { of: string })[]>`
    SELECT stored.id AS of, other.id, other.name
    FROM organisation stored, LATERAL (
      SELECT o.id, o.name FROM organisation o
      WHERE o.names && stored.names AND o.id <> stored.id AND NOT o.withdrawn AND o.city = ANY(${visibleCities(context)})
      ORDER BY o.id LIMIT 5) AS other
    WHERE stored.id = ANY(${[...ids]})
    ORDER BY stored.id, other.id`;
  const holders = Map.groupBy(rows, ({ of }) => of);
  return new Map([...holders].map(([of, others]) => [of, others.map(({ id, name }) => ({ id, name }))]));
}

/** Locks the codes, so that two writers at once do not both find a code free. */
async function holdersOfCodes(tx: Tx, records: readonly Coded[], context: MessageContext) {
  const codes = records.map(({ creditCode }) => creditCode).filter((code) => typeof code === 'string');
  if (codes.length === 0) return new Map<string, Holder>();
  await lockIds(tx, 'credit_code', codes);
  const rows = await tx.organisation.findMany({
    where: { creditCode: { in: codes }, city: { in: visibleCities(context) }, withdrawn: false },
    select: { id: true, name: true, creditCode: true },
  });
  return new Map<string, Holder>(rows.map(({ creditCode, ...holder }) => [creditCode ?? '', holder]));
}

function codeProblems({ id, creditCode, sameAs }: Coded, holders: ReadonlyMap<string, Holder>): FieldProblem[] {
  const holder = creditCode ? holders.get(creditCode) : undefined;
  // Two faces of one organisation, linked as such, have one code.
  if (holder === undefined || holder.id === id || sameAs?.includes(holder.id)) return [];
  const message = {
    zh: `统一社会信用代码 ${creditCode} 已属于“${holder.name}”（${holder.id}）`,
    en: `The credit code ${creditCode} belongs to "${holder.name}" (${holder.id}) already`,
  };
  return [{ field: 'creditCode', rule: 'unique', message }];
}
