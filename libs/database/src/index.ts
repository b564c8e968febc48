export { changesOf, keepBefore, keepRows } from './before.js';
export { type BulkTable, bulkUpsert, type RawSql } from './bulk.js';
export { createCityPool } from './city-pool.js';
export { acrossCities, forAllCities, forCity } from './city-scope.js';
export { readImport } from './import-rows.js';
export { lockIds } from './lock.js';
export { migrate } from './migrate.js';
export { migrationSql } from './migration-sql.js';
export { named } from './name-search.js';
export { beyondMoment, momentKey, type Page, readCursor, readMomentCursor, readNumberCursor, toPage } from './page.js';
export { createPool, prismaAdapter } from './pool.js';
export { isSameRow, plainRow } from './row.js';
export { nextVersion, type Versioned } from './versioned.js';
export {
  changeRecord,
  createRecord,
  type FieldsOf,
  fillColumns,
  importRecords,
  lockRecords,
  readRecords,
  recordOf,
  storeRecords,
  type VersionedTable,
} from './versioned-table.js';
