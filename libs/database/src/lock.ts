import type { RawExecutor } from './bulk.js';

/** Locks ids of a table, stored or not, until the transaction ends; sorted, so that none deadlock. */
export async function lockIds(tx: RawExecutor, table: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe(
    'SELECT pg_advisory_xact_lock(hashtext($1), hashtext(id)) FROM unnest($2::text[]) AS id',
    table,
    [...ids].sort(),
  );
}
