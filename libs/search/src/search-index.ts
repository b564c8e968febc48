import type { SearchHit, SearchRecord } from './record.js';

export interface SearchQuestion {
  readonly text: string;
  /** Whose records are searched, beside the shared ones. */
  readonly city: string;
  /** All if absent. */
  readonly kinds?: readonly string[] | undefined;
  readonly limit: number;
}

/** Finds records by whatever they may be called. Every driver passes the contract in `testing/contract.ts`. */
export interface SearchIndex {
  /** Adds records or replaces older states of them. A city may hold its own form of a shared record under the same kind and id. */
  put(records: readonly SearchRecord[]): Promise<void>;
  /** Best first. Of a shared record of which the city has its own form, that one only. */
  find(question: SearchQuestion): Promise<SearchHit[]>;
}
