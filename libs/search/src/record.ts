import type { searches } from '@queqiao/contracts';

/** What of a record a query may meet. */
export type SearchField = searches.FoundField;

export interface SearchText {
  readonly field: SearchField;
  readonly text: string;
}

/** Something that can be found. */
export interface SearchRecord {
  readonly kind: string;
  /** Unique within its kind. */
  readonly id: string;
  /** Whose it is; `CATALOGUE` for a shared record. */
  readonly city: string;
  /** Counts the states of the record: an older one never replaces a newer. */
  readonly version: number;
  /** What it is found by; nothing once it is gone. */
  readonly texts: readonly SearchText[];
  /** What is shown beside it. */
  readonly about: Readonly<Record<string, string>>;
}

/** Where in a text the query was met, in UTF-16 units; `to` is behind it. */
export interface SearchRange {
  readonly from: number;
  readonly to: number;
}

export interface SearchHit {
  readonly record: SearchRecord;
  /** 0–1; 1 for the very text. */
  readonly score: number;
  /** The text that was met best. */
  readonly met: SearchText & { readonly ranges: readonly SearchRange[] };
}
