import type pg from 'pg';

interface Tx {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): Promise<T>;
}

/** The part of a Prisma client that opens transactions for raw SQL, over a bare pool: no schema needs to be generated. */
export function transactionsOf(pool: pg.Pool) {
  return {
    async $transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const client = await pool.connect();
      // The error comes again with the next query; without a listener it would end the process.
      client.on('error', ignore);
      try {
        await client.query('BEGIN');
        const result = await work(txOf(client));
        await client.query('COMMIT');
        client.off('error', ignore);
        client.release();
        return result;
      } catch (error) {
        client.release(true);
        throw error;
      }
    },
  };
}

function ignore(): void {
  // See where it is attached.
}

function txOf(client: pg.PoolClient): Tx {
  return {
    $executeRawUnsafe: async (sql, ...values) => (await client.query(sql, values)).rowCount ?? 0,
    $queryRawUnsafe: async <T>(sql: string, ...values: unknown[]) => (await client.query(sql, values)).rows as T,
  };
}
