import { randomUUID } from 'node:crypto';
import { AppError, type EventContract, type MessageContext } from '@queqiao/contracts';
import type { z } from 'zod';
import { withoutKey } from './headers.js';
import type { Sql } from './sql.js';

/** NATS takes 1 MiB with headers. An event that it refuses would block all later ones. */
const MAX_EVENT_BYTES = 1_000 * 1_024;
const CHUNK_BYTES = 512 * 1_024;

/** Stores the event and wakes the relay, which is notified at the commit. */
const INSERT = `
  WITH stored AS (
    INSERT INTO outbox_message (id, subject, data, context) VALUES ($1::uuid, $2, $3::json, $4::json) RETURNING id
  )
  SELECT pg_notify('outbox_' || current_schema(), '')::text FROM stored`;

/** Sent if and only if `tx` commits. Throws `internal` if the data break the contract or are too large. */
export async function publish<E extends EventContract>(
  tx: Sql,
  event: E,
  data: z.input<E['data']>,
  context: MessageContext,
): Promise<void> {
  const parsed = event.data.safeParse(data);
  if (!parsed.success) {
    const message = { zh: `事件 ${event.name} 不符合契约`, en: `Event ${event.name} breaks its contract` };
    throw new AppError('internal', message, [], { cause: parsed.error });
  }
  const json = JSON.stringify(parsed.data);
  if (Buffer.byteLength(json) > MAX_EVENT_BYTES) {
    const message = { zh: `事件 ${event.name} 过大`, en: `Event ${event.name} is too large: split it` };
    throw new AppError('internal', message);
  }
  await tx.$executeRawUnsafe(INSERT, randomUUID(), event.name, json, JSON.stringify(withoutKey(context)));
}

/** Splits items, in their order, into chunks whose JSON fits into one event. */
export function chunkBySize<T>(items: readonly T[], maxBytes = CHUNK_BYTES): T[][] {
  const chunks: T[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const bytes = Buffer.byteLength(JSON.stringify(item)) + 1;
    if (size + bytes > maxBytes) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)?.push(item);
    size += bytes;
  }
  return chunks;
}
