import { startPostgres, type TestPostgres, transactionsOf } from '@queqiao/testing';
import type pg from 'pg';
import { type BulkTable, bulkUpsert } from './bulk.js';
import { createPool } from './pool.js';

type Column = 'id' | 'version' | 'name' | 'products' | 'detail' | 'codes' | 'seen_at' | 'listed';

const TABLE: BulkTable<Column> = {
  name: 'record',
  key: ['id'],
  columns: {
    id: 'text',
    version: 'int',
    name: 'text',
    products: 'text[]',
    detail: 'jsonb',
    codes: 'int[]',
    seen_at: 'timestamptz',
    listed: 'boolean',
  },
};

const row = (id: string, more: Partial<Record<Column, unknown>> = {}): Record<Column, unknown> => ({
  id,
  version: 1,
  name: `name of ${id}`,
  products: [],
  detail: null,
  codes: [],
  seen_at: null,
  listed: false,
  ...more,
});

describe('bulk upsert', () => {
  let postgres: TestPostgres;
  let pool: pg.Pool;

  beforeAll(async () => {
    postgres = await startPostgres();
    pool = createPool(postgres.url, 'public', () => undefined);
    await pool.query(`CREATE TABLE record (id text PRIMARY KEY, version int NOT NULL, name text, products text[],
      detail jsonb, codes int[], seen_at timestamptz, listed boolean)`);
    await pool.query('CREATE TABLE pair (a text, b text, PRIMARY KEY (a, b))');
  }, 60_000);
  beforeEach(() => pool.query('TRUNCATE record, pair'));
  afterAll(async () => {
    await pool.end();
    await postgres.stop();
  });

  it('inserts rows with arrays, documents, dates and unknown values', async () => {
    const seen = new Date('2026-01-02T03:04:05.678Z');
    const full = row('full', {
      products: ['烧碱', '环氧丙烷'],
      detail: { seat: { country: 'CN' }, list: [1, [2]] },
      codes: [2612, 261],
      seen_at: seen,
      listed: true,
    });

    const stored = await upsert([full, row('bare', { name: undefined, products: null }), row('empty')]);

    expect(stored).toBe(3);
    expect(await all()).toEqual([
      row('bare', { name: null, products: null }),
      row('empty'),
      { ...full, seen_at: seen },
    ]);
  });

  it('keeps special characters as they are in text, arrays and documents', async () => {
    const odd = ['"quoted"', "it's", 'back\\slash', '{a,b}', 'NULL', '', ' , ', '%_;--', '行\n\t', '😀', '$1'];

    await upsert([
      ...odd.map((name, index) => row(`n${index}`, { name })),
      row('z', { products: odd, detail: { odd } }),
    ]);

    const rows = await all();
    expect(new Set(rows.slice(0, -1).map((found) => found.name))).toEqual(new Set(odd));
    expect(rows.at(-1)).toEqual(row('z', { products: odd, detail: { odd } }));
  });

  it('keeps a document that is a string, a number, a list or false', async () => {
    const documents = ['text', 7, ['a', ['b']], false];

    await upsert(documents.map((detail, index) => row(`d${index}`, { detail })));

    expect((await all()).map((found) => found.detail)).toEqual(documents);
  });

  it('replaces rows of the same key and leaves the others', async () => {
    await upsert([row('a'), row('b')]);

    expect(await upsert([row('b', { name: 'new' }), row('c')])).toBe(2);
    expect((await all()).map((found) => found.name)).toEqual(['name of a', 'new', 'name of c']);
  });

  it('leaves a stored row that the condition protects, and does not count it', async () => {
    const newer = { ...TABLE, replaceWhen: '"record".version < excluded.version' };
    await upsert([row('a', { version: 2 }), row('b', { version: 2 })]);

    const stored = await upsert([row('a', { version: 1, name: 'old' }), row('b', { version: 3, name: 'new' })], newer);

    expect(stored).toBe(1);
    expect((await all()).map((found) => found.name)).toEqual(['name of a', 'new']);
  });

  it('adds the missing rows of a table that is all key', async () => {
    const pairs = { name: 'pair', key: ['a', 'b'], columns: { a: 'text', b: 'text' } } as const;

    expect(await upsertInto(pairs, [{ a: '1', b: '1' }])).toBe(1);
    expect(
      await upsertInto(pairs, [
        { a: '1', b: '1' },
        { a: '1', b: '2' },
      ]),
    ).toBe(1);
  });

  it('stores nothing when one row is refused', async () => {
    await expect(upsert([row('a'), row('b', { version: 'x' })])).rejects.toThrow(/integer/);
    expect(await all()).toEqual([]);
  });

  it('does nothing without rows', async () => {
    expect(await upsert([])).toBe(0);
  });

  const upsert = (rows: Record<Column, unknown>[], table = TABLE) => upsertInto(table, rows);

  function upsertInto<C extends string>(table: BulkTable<C>, rows: Record<C, unknown>[]): Promise<number> {
    return transactionsOf(pool).$transaction((tx) => bulkUpsert(tx, table, rows));
  }

  async function all(): Promise<Record<Column, unknown>[]> {
    return (await pool.query<Record<Column, unknown>>('SELECT * FROM record ORDER BY id')).rows;
  }
});
