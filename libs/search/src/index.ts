export { PostgresIndex, searchTableSql } from './postgres/postgres-index.js';
export type {
  SearchField,
  SearchHit,
  SearchRange,
  SearchRecord,
  SearchText,
} from './record.js';
export type { SearchIndex, SearchQuestion } from './search-index.js';
