import { createHash } from 'node:crypto';
import { AppError, type MessageContext, type Operation, type OutputOf } from '@queqiao/contracts';
import { markRecorded, recordChange } from './audit.js';
import { canonicalJson } from './canonical-json.js';
import { type Sql, TRANSACTION, type Transactional } from './sql.js';

const CLAIM = `
  INSERT INTO idempotency_key (city, actor_id, key, request, input_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;
const READ = 'SELECT request, input_hash, response FROM idempotency_key WHERE city = $1 AND actor_id = $2 AND key = $3';
const ANSWER = 'UPDATE idempotency_key SET response = $4::json WHERE city = $1 AND actor_id = $2 AND key = $3';

/**
 * Runs a write in a transaction that also writes down who did what. For a write that is not kept by idempotency key: it
 * says why.
 */
export function runAudited<R extends Operation, Tx extends Sql>(
  db: Transactional<Tx>,
  contract: R,
  input: unknown,
  context: MessageContext,
  work: (tx: Tx) => Promise<OutputOf<R>>,
): Promise<OutputOf<R>> {
  return db.$transaction(async (tx) => {
    const output = await work(tx);
    await recordChange(tx, contract, input, output, context);
    return output;
  }, TRANSACTION);
}

/**
 * As {@link runAudited}, and once per idempotency key of an actor in a city; keys are kept for 7 days. A repeated request gets the
 * first answer; the same key with another request or input is a `conflict`.
 */
export async function runOnce<R extends Operation, Tx extends Sql>(
  db: Transactional<Tx>,
  contract: R,
  input: unknown,
  context: MessageContext,
  work: (tx: Tx) => Promise<OutputOf<R>>,
): Promise<OutputOf<R>> {
  const { city, actor, idempotencyKey } = context;
  if (idempotencyKey === undefined) return runAudited(db, contract, input, context, work);
  const key = [city, actor.id, idempotencyKey];
  const hash = createHash('sha256').update(canonicalJson(input)).digest('hex');
  return db.$transaction(async (tx) => {
    // A twin that still runs holds the row: this waits for its commit.
    const claimed = await tx.$executeRawUnsafe(CLAIM, ...key, contract.name, hash);
    if (claimed === 0) return firstAnswer(tx, key, contract, hash);
    const output = await work(tx);
    await recordChange(tx, contract, input, output, context);
    await tx.$executeRawUnsafe(ANSWER, ...key, JSON.stringify(output));
    return output;
  }, TRANSACTION);
}

async function firstAnswer<R extends Operation>(
  tx: Sql,
  key: readonly string[],
  contract: R,
  hash: string,
): Promise<OutputOf<R>> {
  const rows = await tx.$queryRawUnsafe<{ request: string; input_hash: string; response: unknown }[]>(READ, ...key);
  const [row] = rows;
  if (row === undefined || row.request !== contract.name || row.input_hash !== hash) throw usedForAnother();
  markRecorded();
  return contract.output.parse(row.response) as OutputOf<R>;
}

export function usedForAnother(): AppError {
  const message = {
    zh: 'Idempotency-Key 已用于另一个请求',
    en: 'The Idempotency-Key was used for another request',
  };
  return new AppError('conflict', message, [{ field: 'Idempotency-Key', rule: 'same-request', message }]);
}
