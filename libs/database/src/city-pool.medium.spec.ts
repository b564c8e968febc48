import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '@queqiao/testing';
import pg from 'pg';
import { createCityPool } from './city-pool.js';
import { forAllCities, forCity } from './city-scope.js';
import { migrate } from './migrate.js';

const SCHEMA = 'guarded';
const [BINZHOU, CHENGDU] = ['371600', '510100'];
const ids = 'SELECT id FROM note ORDER BY id';

let postgres: TestPostgres;
let folder: string;
let pool: pg.Pool;

beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'queqiao-migrations-'));
  await write(
    '20260101000000_first',
    `CREATE TABLE note (id text PRIMARY KEY, city text NOT NULL);
     CREATE TABLE line (id serial, city text NOT NULL);
     COMMENT ON TABLE line IS 'insert-only';
     INSERT INTO note VALUES ('a', '371600'), ('b', '510100'), ('shared', '*');`,
  );
  await migrate(postgres.url, SCHEMA, [folder]);
  pool = createCityPool(postgres.url, SCHEMA, () => undefined);
}, 60_000);

afterAll(async () => {
  await pool.end();
  await postgres.stop();
  await rm(folder, { recursive: true });
});

const write = async (name: string, sql: string) => {
  await mkdir(join(folder, name));
  await writeFile(join(folder, name, 'migration.sql'), sql);
};
const read = async (sql = ids) => (await pool.query<{ id: string }>(sql)).rows.map(({ id }) => id);

describe('a statement without a city', () => {
  it('reads only rows of the city that the work is for, and what all cities share', async () => {
    expect(await forCity(BINZHOU, () => read())).toEqual(['a', 'shared']);
    expect(await forCity(CHENGDU, () => read())).toEqual(['b', 'shared']);
    expect(await forAllCities(() => read())).toEqual(['a', 'b', 'shared']);
  });

  it('changes and removes nothing of another city, nor of what all share', async () => {
    await forCity(CHENGDU, async () => {
      expect((await pool.query("UPDATE note SET id = id WHERE id = 'a'")).rowCount).toBe(0);
      expect((await pool.query("DELETE FROM note WHERE id = 'a'")).rowCount).toBe(0);
      await expect(pool.query("UPDATE note SET id = 'mine' WHERE id = 'shared'")).rejects.toThrow(/row-level security/);
    });
    expect(await forAllCities(() => read())).toEqual(['a', 'b', 'shared']);
  });

  it('adds nothing to another city, nor takes a row there', async () => {
    await forCity(CHENGDU, async () => {
      const foreign = "INSERT INTO note VALUES ('c', '371600')";
      await expect(pool.query(foreign)).rejects.toThrow(/row-level security/);
      await expect(pool.query("UPDATE note SET city = '371600' WHERE id = 'b'")).rejects.toThrow(/row-level security/);
      await expect(pool.query(`${foreign} ON CONFLICT (id) DO UPDATE SET city = '510100'`)).rejects.toThrow(
        /row-level security/,
      );
    });
  });

  it('is refused a connection where the work names no city', async () => {
    await expect(pool.query(ids)).rejects.toThrow(/forCity/);
    await expect(pool.connect()).rejects.toThrow(/forCity/);
  });
});

describe('a connection', () => {
  it('is bound anew each time it is taken, also when it waits for one', async () => {
    const cities = Array.from({ length: 60 }, (_, n) => (n % 3 === 0 ? BINZHOU : CHENGDU));
    const seen = await Promise.all(cities.map((city) => forCity(city, () => read())));
    expect(seen.map(([first]) => first)).toEqual(cities.map((city) => (city === BINZHOU ? 'a' : 'b')));
  });

  it('keeps its city for the whole transaction', async () => {
    const client = await forCity(BINZHOU, () => pool.connect());
    await client.query('BEGIN');
    const other = await forCity(CHENGDU, () => client.query(ids));
    await client.query('ROLLBACK');
    client.release();
    expect(other.rows).toEqual([{ id: 'a' }, { id: 'shared' }]);
  });

  it('may not change the schema, nor lines that are only ever added', async () => {
    await forAllCities(async () => {
      await pool.query("INSERT INTO line (city) VALUES ('371600')");
      await expect(pool.query('ALTER TABLE note DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/owner/);
      await expect(pool.query('UPDATE line SET id = 2')).rejects.toThrow(/permission denied/);
      await expect(pool.query('DELETE FROM line')).rejects.toThrow(/permission denied/);
    });
  });
});

describe('the tables of a schema', () => {
  it('are guarded as they come, each once', async () => {
    await write(
      '20260102000000_later',
      "CREATE TABLE later (id text, city text); INSERT INTO later VALUES ('x', '371600')",
    );
    await Promise.all([migrate(postgres.url, SCHEMA, [folder]), migrate(postgres.url, SCHEMA, [folder])]);
    expect(await forCity(CHENGDU, () => read('SELECT id FROM later'))).toEqual([]);
    expect(await forCity(BINZHOU, () => read('SELECT id FROM later'))).toEqual(['x']);
  });

  it('bind whoever owns them too', async () => {
    const owner = new pg.Client({ connectionString: postgres.url });
    await owner.connect();
    const { rows } = await owner.query(
      `SELECT relname FROM pg_class WHERE relnamespace = '${SCHEMA}'::regnamespace AND relforcerowsecurity ORDER BY 1`,
    );
    await owner.end();
    expect(rows.map(({ relname }) => relname)).toEqual(['later', 'line', 'note']);
  });
});
