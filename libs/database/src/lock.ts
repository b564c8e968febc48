import type { RawExecutor } from './bulk.js';

/**
 * Makes transactions that write the same ids of a table take turns until they end, ids that are not stored yet
 * included: two that create the same record at once see each other's. Always in one order, so that none waits in a ring.
 */
export async function lockIds(tx: RawExecutor, table: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRawUnsafe(
    'SELECT pg_advisory_xact_lock(hashtext($1), hashtext(id)) FROM unnest($2::text[]) AS id',
    table,
    [...ids].sort(),
  );
}
