export { PostgresIndex, searchTableSql } from './postgres/postgres-index.js';
export {
  EVERY_CITY,
  type SearchField,
  type SearchHit,
  type SearchRange,
  type SearchRecord,
  type SearchText,
} from './record.js';
export type { SearchIndex, SearchQuestion } from './search-index.js';
