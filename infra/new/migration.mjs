// `npm run migration -- SERVICE NAME`, after a build: writes the next migration from the changes in schema.prisma.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { migrationSql } from '@queqiao/database';
import { startPostgres } from '@queqiao/testing';

const [service, name] = process.argv.slice(2);
if (!/^[a-z]+$/.test(service ?? '') || !/^[a-z0-9_]+$/.test(name ?? '')) {
  console.error('usage: npm run migration -- <service> <name_in_lower_case>');
  process.exit(2);
}
const folder = join('services', service, 'prisma');
// The schema of the newest migration is kept, so that no database has to replay them.
const applied = join(folder, 'migrations', 'schema.applied.prisma');
const before = await readFile(applied, 'utf8').catch((error) => {
  if (error.code === 'ENOENT') return undefined;
  throw error;
});
const now = await readFile(join(folder, 'schema.prisma'), 'utf8');

const postgres = await startPostgres();
try {
  // The migration runner makes the service's schema.
  const sql = (await migrationSql(postgres.url, before, now)).replace(/^-- CreateSchema\n.*\n\n/, '');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = join(folder, 'migrations', `${stamp}_${name}`);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), sql);
  await writeFile(applied, now);
  console.log(`${target}/migration.sql`);
} finally {
  await postgres.stop();
}
