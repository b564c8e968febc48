import { startPostgres, type TestPostgres } from '@queqiao/testing';
import pg from 'pg';
import { sealingConfig } from './config.js';
import { resealTable, type SealedTable } from './reseal.js';
import { Seal } from './seal.js';

const [old, young] = [`old:${'o'.repeat(43)}`, `new:${'n'.repeat(43)}`];
const sealOf = (...keys: string[]) =>
  new Seal(sealingConfig.parse({ PERSONAL_DATA_KEYS: keys.join(','), PERSONAL_DATA_INDEX_KEY: 'i'.repeat(43) }));
const table: SealedTable = {
  name: 'person',
  id: 'id',
  fields: ['phone', 'email'],
  follow: (_, { phone }) => ({ ending: phone?.slice(-4) ?? null }),
};
const before = sealOf(old);
const turning = sealOf(young, old);
const after = sealOf(young);
const phoneOf = (row: string) => ({ table: 'person', row, field: 'phone' });

let postgres: TestPostgres;
let pool: pg.Pool;
beforeAll(async () => {
  postgres = await startPostgres();
  pool = new pg.Pool({ connectionString: postgres.url });
  // A connection that is being closed may still hear that the server stops.
  pool.on('error', () => undefined);
  await pool.query('CREATE TABLE person (id text PRIMARY KEY, phone text, email text, ending text, note text)');
}, 60_000);
afterAll(async () => {
  await pool.end();
  await postgres.stop();
}, 30_000);
beforeEach(async () => {
  await pool.query('TRUNCATE person');
  for (const n of Array.from({ length: 25 }, (_, n) => n)) await add(`p-${n}`, `1380000${1000 + n}`);
  await pool.query("INSERT INTO person (id, note) VALUES ('z-nothing', 'says nothing of itself')");
});

const add = async (id: string, phone: string) =>
  pool.query("INSERT INTO person (id, phone, note) VALUES ($1, $2, 'kept')", [id, before.close(phone, phoneOf(id))]);
const phones = async (seal: Seal) => {
  const { rows } = await pool.query<{ id: string; phone: string }>('SELECT * FROM person WHERE phone IS NOT NULL');
  return rows.map(({ id, phone }) => seal.open(phone, phoneOf(id))).sort();
};

it('seals every row anew, after which the old key is needed no more', async () => {
  const told = await phones(before);
  expect(await resealTable(pool, table, turning, 10)).toEqual({ rows: 25, resealed: 25 });
  expect(await phones(after)).toEqual(told);
  expect(
    (await pool.query("SELECT FROM person WHERE note = 'kept' AND ending = right($1, 4)", ['13800001007'])).rowCount,
  ).toBe(1);
});

it('goes on where it was stopped, and leaves alone what is current', async () => {
  await pool.query("UPDATE person SET phone = 'aes-256-gcm.lost.AAAA' WHERE id = 'p-9'");
  await expect(resealTable(pool, table, turning, 10)).rejects.toThrow(/person.phone cannot be opened/);
  await pool.query("UPDATE person SET phone = $1 WHERE id = 'p-9'", [before.close('13800001009', phoneOf('p-9'))]);
  expect(await resealTable(pool, table, turning, 10)).toEqual({ rows: 25, resealed: 5 });
  expect(await resealTable(pool, table, turning, 10)).toEqual({ rows: 25, resealed: 0 });
  expect(await phones(after)).toHaveLength(25);
});

it('writes what follows from the values again, where only that has changed', async () => {
  await resealTable(pool, table, turning);
  await pool.query("UPDATE person SET ending = 'old' WHERE id = 'p-3'");
  expect(await resealTable(pool, table, turning)).toEqual({ rows: 25, resealed: 1 });
});
