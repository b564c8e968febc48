export { type BulkTable, bulkUpsert } from './bulk.js';
export { type MigrationFolder, migrate } from './migrate.js';
export { migrationSql } from './migration-sql.js';
export { createPool, prismaAdapter } from './pool.js';
export { readCursor, toPage } from './page.js';
