import type { SearchHit, SearchRecord } from './record.js';

export interface SearchQuestion {
  readonly text: string;
  /** Whose records are searched, beside the shared ones. */
  readonly city: string;
  /** All if absent. */
  readonly kinds?: readonly string[] | undefined;
  readonly limit: number;
}

/** Which record: a city may hold its own form of a shared one under the same kind and id. */
export type RecordKey = Pick<SearchRecord, 'kind' | 'id' | 'city'>;

/** Finds records by whatever they may be called. Every driver passes the contract in `testing/contract.ts`. */
export interface SearchIndex {
  /** Adds records, or replaces those with the same key. */
  put(records: readonly SearchRecord[]): Promise<void>;
  /** What is not there is removed already. */
  remove(keys: readonly RecordKey[]): Promise<void>;
  /** Best first. Of a record of which the city has its own form, that one. */
  find(question: SearchQuestion): Promise<SearchHit[]>;
}
