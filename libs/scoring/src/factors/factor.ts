import type { Bilingual, matching } from '@queqiao/contracts';
import type { PairKind } from '../model/pairs.js';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Catalogue } from '../store/catalogue.js';
import type { TextIndex, WordUsage } from '../store/postings.js';

export type FactorGroup = matching.Contribution['group'];

export interface Context {
  readonly catalogue: Catalogue;
  readonly store: CandidateStore;
  /** What the candidates are described by, and how words are used among all that count. */
  readonly text: TextIndex;
  readonly usage: WordUsage;
  /** The month of today, counted from the year 0: "recent" is measured from here. */
  readonly month: number;
}

/** Values 0–1, NaN where unknown: one for each entry of a column's dictionary. */
export interface TableValues {
  readonly column: Uint32Array;
  readonly table: Float64Array;
}

/** Values 0–1, NaN where unknown: one for each row. */
export interface RowValues {
  readonly rows: Float32Array;
}

/** A known value in words, both languages from the same facts, and what it rests on. */
export interface Explanation {
  readonly text: Bilingual;
  readonly evidence: readonly matching.Evidence[];
}

export interface Prepared {
  readonly values: TableValues | RowValues;
  explain(row: number): Explanation;
}

/** One aspect that candidates are compared by. A new factor is one file and one line in `index.ts`. */
export interface Factor {
  /** Stable name, stored in contributions and weight sets. */
  readonly key: string;
  readonly group: FactorGroup;
  readonly name: Bilingual;
  /** Default weight for each pair kind that it is used in; weights are relative to each other. */
  readonly weights: Partial<Record<PairKind, number>>;
  /** What an unknown candidate is expected to have, 0–1. */
  readonly baseRate: number;
  /**
   * What it reads of everybody, beside each candidate's own record: other deals, or other words, of one candidate may change its
   * values for all, and nothing else about a candidate changes what it makes of deals.
   */
  readonly reads?: 'deals' | 'text';
  /** The factor for one target; undefined when the target does not ask about it (no stage, no chain map), and its weight goes to the others. */
  prepare(target: Target, context: Context): Prepared | undefined;
}

/** The value of a row; NaN when unknown. */
export function valueAt({ values }: Prepared, row: number): number {
  if ('rows' in values) return values.rows[row] ?? Number.NaN;
  return values.table[values.column[row] ?? 0] ?? Number.NaN;
}
