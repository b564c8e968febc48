import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { notFound } from '@queqiao/contracts';
import { eventHeaders } from './headers.js';
import { TRANSACTION, type Transactional } from './sql.js';

const REPLAY = 'UPDATE dead_letter SET replayed_at = now() WHERE id = $1::uuid RETURNING *';

/** An event that a consumer gave up. */
export interface DeadLetter {
  readonly id: string;
  readonly consumer: string;
  readonly message_id: string;
  readonly subject: string;
  readonly payload: string;
  readonly context: unknown;
  readonly reason: string;
  readonly deliveries: number;
  readonly created_at: Date;
  readonly replayed_at: Date | null;
}

export class DeadLetters {
  constructor(
    private readonly db: Transactional,
    private readonly nats: NatsConnection,
  ) {}

  /** A second letter for the same delivery replaces the reason. */
  async add(letter: Omit<DeadLetter, 'id' | 'created_at' | 'replayed_at'>) {
    await this.db.$transaction(
      (tx) =>
        tx.$executeRawUnsafe(
          `INSERT INTO dead_letter (consumer, message_id, subject, payload, context, reason, deliveries)
           VALUES ($1, $2, $3, $4, $5::json, $6, $7)
           ON CONFLICT (consumer, message_id)
           DO UPDATE SET reason = excluded.reason, deliveries = excluded.deliveries, replayed_at = NULL`,
          letter.consumer,
          letter.message_id,
          letter.subject,
          letter.payload,
          letter.context === undefined ? null : JSON.stringify(letter.context),
          letter.reason,
          letter.deliveries,
        ),
      TRANSACTION,
    );
  }

  async list(limit = 100): Promise<DeadLetter[]> {
    return this.db.$transaction(
      (tx) => tx.$queryRawUnsafe<DeadLetter[]>('SELECT * FROM dead_letter ORDER BY created_at DESC LIMIT $1', limit),
      TRANSACTION,
    );
  }

  /** Throws `not_found`. Consumers that had the effect before know the message id and do nothing. */
  async replay(id: string): Promise<void> {
    await this.db.$transaction(async (tx) => {
      const [letter] = await tx.$queryRawUnsafe<DeadLetter[]>(REPLAY, id);
      if (letter === undefined) throw notFound('id', id);
      await jetstream(this.nats).publish(letter.subject, letter.payload, {
        // JetStream would drop the old id as a duplicate; the message id inside stays.
        msgID: randomUUID(),
        headers: eventHeaders(letter.subject, letter.payload, letter.context, letter.message_id),
      });
    }, TRANSACTION);
  }
}
