export { type BulkTable, bulkUpsert } from './bulk.js';
export { lockIds } from './lock.js';
export { migrate } from './migrate.js';
export { migrationSql } from './migration-sql.js';
export { beyondMoment, momentKey, readCursor, readMomentCursor, toPage } from './page.js';
export { createPool, prismaAdapter } from './pool.js';
export { changedVersion, firstVersion, nextVersion, planImport, type Versioned } from './versioned.js';
