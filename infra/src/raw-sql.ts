import type { RawSql } from '@queqiao/database';
import type pg from 'pg';

/** Raw SQL on a pool or a client, without a generated Prisma client. */
export function rawSqlOn(db: Pick<pg.Pool, 'query'>): RawSql {
  return {
    $executeRawUnsafe: async (sql, ...values) => (await db.query(sql, values)).rowCount ?? 0,
    $queryRawUnsafe: async <T>(sql: string, ...values: unknown[]) => (await db.query(sql, values)).rows as T,
  };
}
