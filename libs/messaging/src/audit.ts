import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash, randomUUID } from 'node:crypto';
import { audit, type MessageContext, type Operation } from '@queqiao/contracts';
import { changesOf } from '@queqiao/database';
import { chunkBySize, publish } from './outbox.js';
import type { Sql } from './sql.js';

/** Longer records are told by their hash, so that an act fits into one message. */
const MAX_BYTES = 300 * 1_024;

/** Whether the request that runs was written down. */
const requests = new AsyncLocalStorage<{ isRecorded: boolean }>();

type Told = Partial<
  Pick<audit.Act, 'city' | 'did' | 'by' | 'record' | 'refused' | 'asked' | 'before' | 'after' | 'note'>
>;

/**
 * Writes down what an operation did, in the transaction that does it. `told` says what cannot be read from input and
 * context: after a sign-in who it was and in which city. Never secrets: see `secrets` of an operation.
 */
export async function recordAct(tx: Sql, contract: Operation, context: MessageContext, told: Told): Promise<void> {
  const { name: operation } = contract;
  const did = told.did ?? contract.audit;
  if (did === undefined) throw new Error(`${operation} writes but declares no text for the audit`);
  const { id, name, kind, roles, session } = context.actor;
  const act = {
    id: randomUUID(),
    at: new Date().toISOString(),
    city: context.city,
    by: { id, name, kind, roles, session },
    operation,
    requestId: context.requestId,
    ...told,
    did,
    ...('before' in told && { before: fitting(told.before) }),
    ...('after' in told && { after: fitting(told.after) }),
  };
  await publish(tx, audit.acted, act, context);
  markRecorded();
}

/** Writes down an operation by its input and answer, and by what the transaction kept of the records before. */
export async function recordChange(
  tx: Sql,
  contract: Operation,
  input: unknown,
  output: unknown,
  context: MessageContext,
): Promise<void> {
  const fields = isRecord(input) ? input : {};
  const after = withoutSecrets(contract, output);
  const about = { record: recordIn(contract, fields, after), ...noteIn(fields) };
  if (contract.http?.method === 'GET') return recordAct(tx, contract, context, { ...about, asked: fields });
  const { before, rows } = changesOf(tx);
  if (rows.length === 0) return recordAct(tx, contract, context, { ...about, before, after });
  for (const part of chunkBySize(rows, MAX_BYTES)) {
    const told = { before: part.flatMap((row) => row.before ?? []), after: part.map((row) => row.after) };
    await recordAct(tx, contract, context, { ...about, ...told });
  }
}

/** Says that the request that runs changed nothing, so that there is nothing to write down. */
export function changedNothing(): void {
  markRecorded();
}

/** Says that the request that runs is written down. */
export function markRecorded(): void {
  const request = requests.getStore();
  if (request !== undefined) request.isRecorded = true;
}

/** Runs what answers an operation. Throws when it should have been written down and was not, so that no test passes. */
export async function withAudit<T>(contract: Operation, answer: () => Promise<T>): Promise<T> {
  const request = { isRecorded: false };
  const output = await requests.run(request, answer);
  if (contract.audit !== undefined && !request.isRecorded) {
    throw new Error(`${contract.name} answered without a line in the audit: use runOnce, runAudited or recordAct`);
  }
  return output;
}

function withoutSecrets({ secrets }: Operation, output: unknown): unknown {
  if (!isRecord(output)) return output;
  return Object.fromEntries(Object.entries(output).filter(([name]) => !secrets.includes(name)));
}

/** What the address names last, else the id in the answer. */
function recordIn({ http }: Operation, input: Readonly<Record<string, unknown>>, after: unknown): string | undefined {
  const named = input[http?.inPath.at(-1) ?? 'id'];
  if (typeof named === 'string') return named;
  const { id, user } = isRecord(after) ? after : {};
  if (typeof id === 'string') return id;
  return isRecord(user) && typeof user.id === 'string' ? user.id : undefined;
}

function noteIn({ note, overrideNote }: Readonly<Record<string, unknown>>): { note?: string } {
  const notes = [note, overrideNote].filter((one) => typeof one === 'string');
  return notes.length === 0 ? {} : { note: notes.join('\n') };
}

function fitting(value: unknown): unknown {
  const json = JSON.stringify(value) ?? '';
  const bytes = Buffer.byteLength(json);
  if (bytes <= MAX_BYTES) return value;
  return { leftOut: { bytes, sha256: createHash('sha256').update(json).digest('hex') } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
