import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 30_000;

/**
 * The pool of one process on one service's schema. Unqualified names in raw SQL resolve to that schema.
 * `onError` hears of idle connections that broke, as when Postgres restarts: without a listener they end the process.
 */
export function createPool(url: string, schema: string, onError: (error: Error) => void, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${schema}`,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
  });
  // On every connection, not on the pool, which stops listening to connections in use and to those it is closing.
  pool.on('connect', (client) => client.on('error', onError));
  // The pool tells of idle connections once more; without a listener that would end the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Prisma's driver over a {@link createPool} pool; the pool stays the caller's to end. */
export function prismaAdapter(pool: pg.Pool, schema: string): PrismaPg {
  return new PrismaPg(pool, { schema });
}
