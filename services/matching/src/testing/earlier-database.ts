import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, migrate } from '@queqiao/database';
import { messagingMigrations } from '@queqiao/messaging';
import { startPostgres } from '@queqiao/testing';

const foldersOf = (service: string) => [
  fileURLToPath(new URL(`../../../${service}/prisma/migrations`, import.meta.url)),
  messagingMigrations,
];

/** A database with some migrations, for a test that fills it and then applies the rest. */
export async function startEarlierDatabase(isApplied: (migration: string) => boolean) {
  const postgres = await startPostgres();
  const earlier = await mkdtemp(join(tmpdir(), 'queqiao-earlier-'));
  for (const folder of foldersOf('matching'))
    for (const name of (await readdir(folder)).filter((one) => /^\d/.test(one) && isApplied(one)))
      await cp(join(folder, name), join(earlier, name), { recursive: true });
  await migrate(postgres.url, 'matching', [earlier]);
  await rm(earlier, { recursive: true });
  const db = createPool(postgres.url, 'matching', () => undefined);
  return {
    db,
    /** Also for a service that takes rows over from matching. */
    migrate: (service = 'matching') => migrate(postgres.url, service, foldersOf(service)),
    stop: async () => {
      await db.end();
      await postgres.stop();
    },
  };
}
