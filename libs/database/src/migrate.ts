import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pg from 'pg';
import { schemaEngine } from './engine.js';

/** A folder in Prisma's layout: `<timestamp>_<name>/migration.sql`. */
export type MigrationFolder = string;

// Any constant will do; it only has to be the same in every process that migrates.
const MIGRATION_LOCK = 0x71_75_65;

/**
 * Creates the schema and applies what is missing from the folders, in the order of the migrations' names.
 * Safe to call from many processes at once: an advisory lock lets one work while the others wait.
 * Returns the names of the migrations applied now. Throws when a migration that was applied has been edited or lost.
 */
export async function migrate(url: string, schema: string, folders: readonly MigrationFolder[]): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [MIGRATION_LOCK, schema]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(schema)}`);
    return await apply(url, schema, folders);
  } finally {
    await client.end();
  }
}

async function apply(url: string, schema: string, folders: readonly MigrationFolder[]): Promise<string[]> {
  const migrationDirectories = await readMigrations(folders);
  const engine = await schemaEngine(url, schema);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: '.',
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        migrationDirectories,
        shadowDbInitScript: '',
      },
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
  }
}

async function readMigrations(folders: readonly MigrationFolder[]) {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map((entry) => join(folder, entry.name));
    }),
  );
  const paths = found.flat().sort((a, b) => (basename(a) < basename(b) ? -1 : 1));
  return Promise.all(
    paths.map(async (path) => ({
      path: basename(path),
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(path, 'migration.sql'), 'utf8') },
      },
    })),
  );
}
