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
  readonly text: TextIndex;
  readonly usage: WordUsage;
  /** Today, in months since the year 0. */
  readonly month: number;
}

/** Values 0–1, NaN where unknown, one for each entry of a column's dictionary. */
export interface TableValues {
  readonly column: Uint32Array;
  readonly table: Float64Array;
}

/** Values 0–1, NaN where unknown, one for each row. */
export interface RowValues {
  readonly rows: Float32Array;
}

export interface Explanation {
  readonly text: Bilingual;
  readonly evidence: readonly matching.Evidence[];
}

export interface Prepared {
  readonly values: TableValues | RowValues;
  explain(row: number): Explanation;
  /** Of a row with an unknown value: what is known that does not decide it. */
  whyUnknown?(row: number): Bilingual | undefined;
}

/** One criterion of comparison. A new factor is one file and one line in `index.ts`. */
export interface Factor {
  /** Stored in contributions and weight sets, so it never changes. */
  readonly key: string;
  readonly group: FactorGroup;
  /** A wish for the very trade of the target: it speaks for the fit as well as a fact of the group `fit` does. */
  readonly tellsFit?: true;
  readonly name: Bilingual;
  readonly weights: Partial<Record<PairKind, number>>;
  /** The expected value when unknown, 0–1. */
  readonly baseRate: number;
  /** In the fit: the value above which it alone puts a candidate on a list; the base rate where left out. */
  readonly floor?: number;
  /** Set when one candidate's deals or text change the values of all. A factor that reads deals reads nothing else of a candidate. */
  readonly reads?: 'deals' | 'text';
  /** Undefined when the target does not ask about it (no stage, no chain map): its weight goes to the others. */
  prepare(target: Target, context: Context): Prepared | undefined;
}

/** NaN when unknown. */
export function valueAt({ values }: Prepared, row: number): number {
  if ('rows' in values) return values.rows[row] ?? Number.NaN;
  return values.table[values.column[row] ?? 0] ?? Number.NaN;
}
