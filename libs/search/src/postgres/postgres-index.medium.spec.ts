import { createPool } from '@queqiao/database';
import { startPostgres, type TestPostgres, transactionsOf } from '@queqiao/testing';
import type pg from 'pg';
import { describeSearchIndex } from '../testing/contract.js';
import { PostgresIndex, searchTableSql } from './postgres-index.js';

let postgres: TestPostgres;
let pool: pg.Pool;

afterAll(async () => {
  await pool.end();
  await postgres.stop();
});

describeSearchIndex('the index in Postgres', async () => {
  postgres = await startPostgres();
  pool = createPool(postgres.url, 'public', () => undefined);
  await pool.query(searchTableSql);
  const { $transaction } = transactionsOf(pool);
  return {
    put: (records) => $transaction((tx) => new PostgresIndex(tx).put(records)),
    find: (question) => $transaction((tx) => new PostgresIndex(tx).find(question)),
  };
});
