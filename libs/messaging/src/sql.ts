import { fileURLToPath } from 'node:url';

/** The folder of the migrations that make the tables of outbox, inbox, dead letters and idempotency keys. */
export const messagingMigrations = fileURLToPath(new URL('../migrations', import.meta.url));

/** The part of a Prisma transaction that messaging needs for its own tables. */
export interface Sql {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): Promise<T>;
}

export interface Transactional<Tx extends Sql = Sql> {
  $transaction<T>(work: (tx: Tx) => Promise<T>, options?: { timeout?: number; maxWait?: number }): Promise<T>;
}

/** Transactions may wait this long for a connection and run this long, in ms: imports write thousands of rows. */
export const TRANSACTION = { maxWait: 10_000, timeout: 60_000 };
