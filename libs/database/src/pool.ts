import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';

const CONNECT_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 30_000;

/**
 * For what administers a schema: it sees the rows of every city. Unqualified names in raw SQL resolve to `schema`. Sessions
 * are in UTC whatever the zone of the database: the Prisma adapter sends and reads moments without an offset. `onError`
 * receives errors of broken idle connections.
 */
export function createPool(url: string, schema: string, onError: (error: Error) => void, max = 10): pg.Pool {
  const pool = new pg.Pool({ ...poolOptions(url, schema), max });
  reportErrors(pool, onError);
  return pool;
}

export function poolOptions(url: string, schema: string): pg.PoolConfig {
  return {
    connectionString: url,
    options: `-c search_path=${schema} -c TimeZone=UTC`,
    max: 10,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
  };
}

export function reportErrors(pool: pg.Pool, onError: (error: Error) => void): void {
  // On each connection: the pool ignores connections in use and those that it closes.
  pool.on('connect', (client) => client.on('error', onError));
  // The pool reports idle connections again; without a listener that ends the process.
  pool.on('error', () => undefined);
}

/** The caller ends the pool. */
export function prismaAdapter(pool: pg.Pool, schema: string): PrismaPg {
  return new PrismaPg(pool, { schema });
}
