import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type TestPostgres } from '@queqiao/testing';
import pg from 'pg';
import { migrate } from './migrate.js';
import { migrationSql } from './migration-sql.js';

describe('migrations', () => {
  let postgres: TestPostgres;
  let folder: string;

  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres.stop());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'queqiao-migrations-'));
    await write('20260101000000_first', 'CREATE TABLE plain (id int PRIMARY KEY);');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('applies each migration once, in the order of their names over several folders', async () => {
    const other = await mkdtemp(join(tmpdir(), 'queqiao-migrations-'));
    await mkdir(join(other, '20260102000000_second'));
    await writeFile(join(other, '20260102000000_second', 'migration.sql'), 'ALTER TABLE plain ADD COLUMN name text;');
    await write('20260103000000_third', "COMMENT ON COLUMN plain.name IS 'third';");

    const first = await migrate(postgres.url, 'ordered', [other, folder]);
    const second = await migrate(postgres.url, 'ordered', [other, folder]);

    expect(first).toEqual(['20260101000000_first', '20260102000000_second', '20260103000000_third']);
    expect(second).toEqual([]);
    await rm(other, { recursive: true });
  });

  it('adds a migration that came later to a schema that has the earlier ones', async () => {
    await migrate(postgres.url, 'grown', [folder]);
    await write('20260102000000_later', 'CREATE TABLE later (id int);');

    expect(await migrate(postgres.url, 'grown', [folder])).toEqual(['20260102000000_later']);
    expect(await tables('grown')).toEqual(['_prisma_migrations', 'later', 'plain']);
  });

  it('lets processes that start at once apply each migration once', async () => {
    const schemas = ['twins', 'twins', 'twins', 'alone', 'other'];

    const applied = await Promise.all(schemas.map((schema) => migrate(postgres.url, schema, [folder])));

    expect(applied.slice(0, 3).flat()).toEqual(['20260101000000_first']);
    expect(applied.slice(3)).toEqual([['20260101000000_first'], ['20260101000000_first']]);
  });

  it('refuses a migration that was edited after it had been applied', async () => {
    await migrate(postgres.url, 'edited', [folder]);
    await write('20260101000000_first', 'CREATE TABLE plain (id int PRIMARY KEY, more text);');

    await expect(migrate(postgres.url, 'edited', [folder])).rejects.toThrow(/20260101000000_first.*edited/);
  });

  it('refuses to start when an applied migration is lost', async () => {
    await write('20260102000000_second', 'CREATE TABLE second (id int);');
    await migrate(postgres.url, 'lost', [folder]);
    await rm(join(folder, '20260102000000_second'), { recursive: true });

    await expect(migrate(postgres.url, 'lost', [folder])).rejects.toThrow(/20260102000000_second.*missing/);
  });

  it('runs statements that hold semicolons', async () => {
    const body = "BEGIN NEW.name := 'a;b'; RETURN NEW; END";
    await write(
      '20260102000000_trigger',
      `-- first this; then that
       ALTER TABLE plain ADD COLUMN name text DEFAULT ';';
       CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS $$ ${body} $$;
       CREATE TRIGGER fill BEFORE INSERT ON plain FOR EACH ROW EXECUTE FUNCTION fill();`,
    );

    await migrate(postgres.url, 'semicolons', [folder]);

    expect(await query('INSERT INTO semicolons.plain (id) VALUES (1) RETURNING name')).toEqual([{ name: 'a;b' }]);
  });

  it('leaves nothing of a migration that fails halfway, says what failed, and goes on once it is mended', async () => {
    await write('20260102000000_broken', 'CREATE TABLE half (id int);\nCREATE TABLE plain (id int);');

    await expect(migrate(postgres.url, 'broken', [folder])).rejects.toThrow(/plain.* already exists/s);
    expect(await tables('broken')).toEqual(['_prisma_migrations', 'plain']);

    await write('20260102000000_broken', 'CREATE TABLE half (id int);');
    expect(await migrate(postgres.url, 'broken', [folder])).toEqual(['20260102000000_broken']);
  });

  it('writes the SQL that leads from one Prisma schema to the next', async () => {
    const model = (fields: string) =>
      `
      datasource db {
        provider = "postgresql"
      }
      model Thing {
        id Int @id
        ${fields}
      }`;

    expect(await migrationSql(postgres.url, undefined, model(''))).toContain('CREATE TABLE "Thing"');
    expect(await migrationSql(postgres.url, model(''), model('name String'))).toContain('ADD COLUMN     "name" TEXT');
  });

  async function write(name: string, sql: string): Promise<void> {
    await mkdir(join(folder, name), { recursive: true });
    await writeFile(join(folder, name, 'migration.sql'), sql);
  }

  async function tables(schema: string): Promise<string[]> {
    const rows = await query(`SELECT tablename FROM pg_tables WHERE schemaname = '${schema}' ORDER BY 1`);
    return rows.map((row) => row.tablename as string);
  }

  async function query(sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
});
