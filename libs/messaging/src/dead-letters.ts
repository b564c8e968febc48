import { notFound } from '@queqiao/contracts';
import { TRANSACTION, type Transactional } from './sql.js';

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
  constructor(private readonly db: Transactional) {}

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

  /** Throws `not_found`. */
  async get(id: string): Promise<DeadLetter> {
    const [letter] = await this.db.$transaction(
      (tx) => tx.$queryRawUnsafe<DeadLetter[]>('SELECT * FROM dead_letter WHERE id = $1::uuid', id),
      TRANSACTION,
    );
    if (letter === undefined) throw notFound('id', id);
    return letter;
  }

  async markReplayed({ id }: DeadLetter): Promise<void> {
    await this.db.$transaction(
      (tx) => tx.$executeRawUnsafe('UPDATE dead_letter SET replayed_at = now() WHERE id = $1::uuid', id),
      TRANSACTION,
    );
  }
}
