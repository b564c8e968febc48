import { fileURLToPath } from 'node:url';

/** The folder of the migrations that make the tables of outbox, inbox, dead letters and idempotency keys. */
export const messagingMigrations = fileURLToPath(new URL('../migrations', import.meta.url));
