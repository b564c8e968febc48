import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import pg from 'pg';
import { guardCities } from './city-roles.js';
import { withSchemaEngine } from './engine.js';

interface Migration {
  readonly path: string;
  readonly migrationFile: { readonly path: string; readonly content: { readonly tag: 'ok'; readonly value: string } };
}

// Any constant, the same in all processes.
const MIGRATION_LOCK = 0x71_75_65;

/**
 * Creates the schema, applies missing migrations (`<timestamp>_<name>/migration.sql`) of all folders, by name, and puts
 * what has a city under row-level security. Returns the names applied now. Throws if an applied migration was edited or lost. Many processes may call it at once.
 */
export async function migrate(url: string, schema: string, folders: readonly string[]): Promise<string[]> {
  const migrations = await readMigrations(folders);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // The lock ends with the connection; the failure itself is reported by the migration.
  client.on('error', () => undefined);
  await client.connect();
  try {
    // One lock for all schemas: Prisma's own lock covers the database and waits 10 s at most.
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(`CREATE SCHEMA IF NOT EXISTS ${client.escapeIdentifier(schema)}`);
    const applied = await readApplied(client, schema);
    refuseHistoryChanges(schema, migrations, applied);
    // Loading the engine takes most of a second, and most starts have nothing to apply.
    const isCurrent = migrations.every(({ path }) => applied.has(path));
    const names = isCurrent ? [] : await apply(url, schema, migrations);
    await guardCities(client, schema);
    return names;
  } finally {
    await client.end();
  }
}

async function apply(url: string, schema: string, migrationDirectories: readonly Migration[]): Promise<string[]> {
  const { appliedMigrationNames } = await withSchemaEngine(url, schema, (engine) =>
    engine.applyMigrations({
      migrationsList: {
        baseDir: '.',
        lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
        migrationDirectories: [...migrationDirectories],
        shadowDbInitScript: '',
      },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  return appliedMigrationNames;
}

async function readApplied(client: pg.Client, schema: string): Promise<Map<string, string>> {
  const table = `${client.escapeIdentifier(schema)}._prisma_migrations`;
  const { rows: found } = await client.query('SELECT to_regclass($1) IS NOT NULL AS exists', [table]);
  if (!found[0].exists) return new Map();
  // Scripts are applied whole or not at all, so a failed one may be tried again.
  await client.query(`DELETE FROM ${table} WHERE finished_at IS NULL`);
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    `SELECT migration_name, checksum FROM ${table} WHERE rolled_back_at IS NULL`,
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

// The engine compares names only and would miss an edit.
function refuseHistoryChanges(schema: string, migrations: readonly Migration[], applied: Map<string, string>): void {
  const checksum = (script: string) => createHash('sha256').update(script).digest('hex');
  const present = new Map(migrations.map(({ path, migrationFile }) => [path, checksum(migrationFile.content.value)]));
  const problems = [...applied].flatMap(([name, sum]) => {
    if (!present.has(name)) return [`${name} is missing`];
    return present.get(name) === sum ? [] : [`${name} was edited`];
  });
  if (problems.length > 0) throw new Error(`Migrations already applied to ${schema} changed: ${problems.join('; ')}`);
}

async function readMigrations(folders: readonly string[]): Promise<Migration[]> {
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
