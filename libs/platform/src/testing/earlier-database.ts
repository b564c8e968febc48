import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPool, migrate } from '@queqiao/database';
import { messagingMigrations } from '@queqiao/messaging';
import { startPostgres } from '@queqiao/testing';

const foldersOf = (service: string) => [
  fileURLToPath(new URL(`../../../../services/${service}/prisma/migrations`, import.meta.url)),
  messagingMigrations,
];

/** A database with some migrations of a service, for a test that fills it and then applies the rest. */
export async function startEarlierDatabase(service: string, isApplied: (migration: string) => boolean) {
  const postgres = await startPostgres();
  const earlier = await mkdtemp(join(tmpdir(), 'queqiao-earlier-'));
  for (const folder of foldersOf(service))
    for (const name of (await readdir(folder)).filter((one) => /^\d/.test(one) && isApplied(one)))
      await cp(join(folder, name), join(earlier, name), { recursive: true });
  await migrate(postgres.url, service, [earlier]);
  await rm(earlier, { recursive: true });
  const db = createPool(postgres.url, service, () => undefined);
  return {
    db,
    /** Also for another service, which takes rows over from this one. */
    migrate: (another = service) => migrate(postgres.url, another, foldersOf(another)),
    stop: async () => {
      await db.end();
      await postgres.stop();
    },
  };
}
