import type { CandidateKind } from '@queqiao/contracts';
import { segment } from '@queqiao/reference';
import {
  Catalogue,
  type FactorShare,
  type ListOptions,
  type RankedCandidate,
  type Target,
  Valuation,
  type WeightSet,
} from '@queqiao/scoring';
import { compareCandidates, explainPair } from '@queqiao/scoring/explanation';
import { type DecidedList, type Lesson, learn } from '@queqiao/scoring/learning';
import { type ProfileRow, takeProfile } from '../../candidates/candidates.rows.js';
import { RecentValuations } from './recent-valuations.js';

export interface ListRequest extends Omit<ListOptions, 'exclude'> {
  readonly target: Target;
  readonly kind: CandidateKind;
  /** "Recent" is measured from this day, `YYYY-MM-DD`. */
  readonly today: string;
}

/** `exclude`: rejected candidates that stay away. */
export interface RankingTerms {
  readonly weights: WeightSet;
  readonly exclude: ReadonlySet<string>;
}

/** `seq`: number of the last profile change that they saw. */
export interface NumberedLists<T> {
  readonly seq: bigint;
  readonly lists: T[];
}

export type OutlinedCandidate = Pick<RankedCandidate, 'candidateId' | 'score' | 'rank'>;

/** Lives in its own thread: methods take and return plain data, one call at a time. */
export class ScoringState {
  private readonly catalogue = new Catalogue(segment);
  private readonly valuations = new RecentValuations();
  private seq = 0n;

  /** `profiles`: JSON of stored rows, since text crosses threads faster than objects. */
  take(profiles: string, seq: bigint): void {
    for (const row of JSON.parse(profiles) as ProfileRow[]) takeProfile(this.catalogue, row);
    this.seq = seq;
    this.valuations.clear();
  }

  /** Best first, with contributions. */
  lists(list: ListRequest, terms: readonly RankingTerms[]): NumberedLists<RankedCandidate[]> {
    const valuation = this.valuationOf(list);
    const lists = terms.map(({ weights, exclude }) => valuation.list(weights, { ...list, exclude }));
    return { seq: this.seq, lists };
  }

  outlines(list: ListRequest, terms: readonly RankingTerms[]): OutlinedCandidate[][] {
    const valuation = this.valuationOf(list);
    return terms.map(({ weights, exclude }) => valuation.outline(weights, { ...list, exclude }));
  }

  shares(list: ListRequest, weights: WeightSet): FactorShare[] {
    return this.valuationOf(list).shares(weights);
  }

  explain(list: ListRequest, candidateId: string, { weights, exclude }: RankingTerms) {
    const { target, kind, today, scope } = list;
    const { prepared } = this.valuationOf(list);
    return explainPair(this.catalogue, target, kind, candidateId, weights, { today, exclude, prepared, scope });
  }

  compare(list: ListRequest, candidateIds: readonly string[], { weights, exclude }: RankingTerms) {
    const { target, kind, today, scope } = list;
    const { prepared } = this.valuationOf(list);
    return compareCandidates(this.catalogue, target, kind, candidateIds, weights, { today, exclude, prepared, scope });
  }

  learn(
    kind: CandidateKind,
    present: Readonly<Record<string, number>>,
    today: string,
    decided: readonly DecidedList[],
  ): Lesson {
    return learn(this.catalogue, kind, present, today, decided);
  }

  has(kind: CandidateKind, id: string): boolean {
    return this.catalogue.has(kind, id);
  }

  private valuationOf({ target, kind, today }: ListRequest): Valuation {
    return this.valuations.of(target, kind, today, () => new Valuation(this.catalogue, target, kind, today));
  }
}
