import { fileURLToPath } from 'node:url';

/** Creates the tables of outbox, inbox, dead letters and idempotency keys. */
export const messagingMigrations = fileURLToPath(new URL('../migrations', import.meta.url));

export interface Sql {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): Promise<T>;
}

export interface Transactional<Tx extends Sql = Sql> {
  $transaction<T>(work: (tx: Tx) => Promise<T>, options?: { timeout?: number; maxWait?: number }): Promise<T>;
}

/** In ms: imports write thousands of rows. */
export const TRANSACTION = { maxWait: 10_000, timeout: 60_000 };
