import { createPool } from '@queqiao/database';
import type pg from 'pg';
import { tell } from '../measure.js';

/** Lends a connection to a service's schema. */
export async function withClient<T>(
  database: string,
  schema: string,
  use: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const pool = createPool(database, schema, (error) => tell(error.message), 1);
  const client = await pool.connect();
  try {
    return await use(client);
  } finally {
    client.release();
    await pool.end();
  }
}
