import { randomUUID } from 'node:crypto';
import {
  CATALOGUE,
  conflict,
  type MessageContext,
  type Operation,
  type OutputOf,
  orNotFound,
  refOf,
  refuse,
  type Source,
  visibleCities,
} from '@queqiao/contracts';
import { keepBefore, lockIds, type RawSql, readRecords } from '@queqiao/database';
import { runOnce, type Transactional } from '@queqiao/messaging';
import type { z } from 'zod';
import { asCorrected, type Correctable, corrected, type Sourced, tellCorrected } from './corrected.js';
import { type CorrectionSql, inForce } from './correction-table.js';

const OWN = { zh: '这是本市自己的记录，请直接修改', en: "This record is the city's own: change it" };

type Answering<R> = Operation<z.ZodObject, z.ZodType<R>>;

/** Throws `not_found` if the city does not see the record, `conflict` if it is the city's own. */
export function correct<R extends Sourced, Tx extends CorrectionSql>(
  db: Transactional<Tx>,
  of: Correctable<R, Tx>,
  operation: Answering<R>,
  input: Said & { readonly id: string },
  context: MessageContext,
): Promise<R> {
  return runOnce(db, operation, input, context, async (tx): Promise<OutputOf<Answering<R>>> => {
    const { city } = context;
    const record = await sharedRecord(tx, of, input.id, context);
    keepBefore(tx, await asRead(tx, of, record, city));
    await correctShared(tx, of, record, input, context);
    return asRead(tx, of, record, city);
  });
}

interface Said {
  readonly patch: object;
  readonly source: Source;
}

/**
 * The city reads the shared record otherwise from now on; adds to what it corrected before. The caller holds the lock of
 * the correction ({@link lockCorrection}).
 */
export async function correctShared<R extends Sourced, Tx extends CorrectionSql>(
  tx: Tx,
  of: Correctable<R, Tx>,
  record: R,
  { patch: more, source }: Said,
  { city, actor, ...context }: MessageContext,
): Promise<void> {
  const [before] = await inForce(tx, of.kind, [record.id], city);
  const patch = { ...((before?.patch ?? {}) as object), ...more };
  const after = corrected(record, { patch, source }, city);
  refuse(of.problemsOf(after).map((problem) => ({ ...problem, field: `patch.${problem.field}` })));
  const version = (before?.version ?? 0) + 1;
  const given = {
    patch,
    source,
    state: 'offered',
    by: refOf(actor),
    at: new Date(),
    search: searchOf(of, after),
    version,
  };
  const row =
    before === undefined
      ? await tx.correction.create({
          data: { ...given, id: `cor-${randomUUID()}`, city, recordKind: of.kind, recordId: record.id },
        })
      : await tx.correction.update({ where: { id: before.id }, data: given });
  await tellCorrected(tx, of, record, row, { ...context, city, actor });
}

/** Until the transaction ends nobody else corrects the record for the city. */
export function lockCorrection(tx: RawSql, city: string, id: string): Promise<void> {
  return lockIds(tx, 'correction', [`${city} ${id}`]);
}

/** Throws `not_found` if the city has not corrected the record. */
export function withdrawCorrection<R extends Sourced, Tx extends CorrectionSql>(
  db: Transactional<Tx>,
  of: Correctable<R, Tx>,
  operation: Answering<R>,
  input: { readonly id: string },
  context: MessageContext,
): Promise<R> {
  return runOnce(db, operation, input, context, async (tx): Promise<OutputOf<Answering<R>>> => {
    const record = await sharedRecord(tx, of, input.id, context);
    keepBefore(tx, await asRead(tx, of, record, context.city));
    const [found] = await inForce(tx, of.kind, [input.id], context.city);
    const { id, version } = orNotFound(found, 'id', input.id);
    const row = await tx.correction.update({ where: { id }, data: { state: 'withdrawn', version: version + 1 } });
    await tellCorrected(tx, of, record, row, context);
    return asRead(tx, of, record, context.city);
  });
}

async function sharedRecord<R extends Sourced, Tx extends CorrectionSql>(
  tx: Tx,
  { table }: Correctable<R, Tx>,
  id: string,
  context: MessageContext,
): Promise<R> {
  const found = (await readRecords<R>(tx, table, [id])).get(id);
  const seen = found !== undefined && visibleCities(context).includes(found.city) ? found : undefined;
  const record = orNotFound(seen, 'id', id);
  if (record.city !== CATALOGUE) throw conflict('id', 'shared', OWN);
  await lockCorrection(tx, context.city, id);
  return record;
}

async function asRead<R extends Sourced, Tx extends CorrectionSql>(
  tx: Tx,
  { kind }: Correctable<R, Tx>,
  record: R,
  city: string,
): Promise<R> {
  const [read] = await asCorrected(tx, kind, [record], city);
  return orNotFound(read, 'id', record.id);
}

function searchOf<R extends Sourced, Tx extends CorrectionSql>({ table }: Correctable<R, Tx>, record: R): string {
  return String(table.columns.search?.[1](record) ?? '');
}
