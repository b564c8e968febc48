import type pg from 'pg';

interface Tx {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
  $queryRawUnsafe<T>(sql: string, ...values: unknown[]): Promise<T>;
}

/** Transactions for raw SQL on a bare pool, without a generated Prisma client. */
export function transactionsOf(pool: pg.Pool) {
  return {
    async $transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
      const client = await pool.connect();
      // The next query reports the error; without a listener it would end the process.
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
  // Handled by the next query.
}

function txOf(client: pg.PoolClient): Tx {
  return {
    $executeRawUnsafe: async (sql, ...values) => (await client.query(sql, values)).rowCount ?? 0,
    $queryRawUnsafe: async <T>(sql: string, ...values: unknown[]) => (await client.query(sql, values)).rows as T,
  };
}
