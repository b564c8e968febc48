import type { CandidateKind } from '@queqiao/contracts';
import { segment } from '@queqiao/reference';
import { Catalogue, type ListOptions, type Ranked, type Target, Valuation, type WeightSet } from '@queqiao/scoring';
import { compareCandidates, explainPair } from '@queqiao/scoring/explanation';
import { type DecidedList, type Lesson, learn } from '@queqiao/scoring/learning';
import { type ProfileRow, takeProfile } from '../../candidates/candidates.rows.js';
import { RecentValuations } from './recent-valuations.js';

export interface ListRequest extends Omit<ListOptions, 'exclude'> {
  readonly target: Target;
  readonly kind: CandidateKind;
  /** The day from which "recent" is measured, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The weights that rank, and the rejected candidates that stay away under them. */
export interface RankingTerms {
  readonly weights: WeightSet;
  readonly exclude: ReadonlySet<string>;
}

/** Lists, and the number of the last change of a profile that they saw. */
export interface NumberedLists<T> {
  readonly seq: bigint;
  readonly lists: T[];
}

export type OutlinedCandidate = Pick<Ranked, 'candidateId' | 'score'>;

/**
 * All candidates, and all that is worked out from them. Lives in a thread of its own, so every method takes and gives plain data;
 * one call runs at a time.
 */
export class ScoringState {
  private readonly catalogue = new Catalogue(segment);
  private readonly valuations = new RecentValuations();
  private seq = 0n;

  /**
   * Puts profiles into the catalogue: a JSON array of rows as they are stored, unparsed since a text crosses between threads faster
   * than objects. `seq` is the number of the last change among them.
   */
  take(profiles: string, seq: bigint): void {
    for (const row of JSON.parse(profiles) as ProfileRow[]) takeProfile(this.catalogue, row);
    this.seq = seq;
    this.valuations.clear();
  }

  /** A list on each of the terms, best first, with contributions. */
  lists(list: ListRequest, terms: readonly RankingTerms[]): NumberedLists<Ranked[]> {
    const valuation = this.valuationOf(list);
    const lists = terms.map(({ weights, exclude }) => valuation.list(weights, { ...list, exclude }));
    return { seq: this.seq, lists };
  }

  /** The same without contributions. */
  outlines(list: ListRequest, terms: readonly RankingTerms[]): OutlinedCandidate[][] {
    const valuation = this.valuationOf(list);
    return terms.map(({ weights, exclude }) => valuation.outline(weights, { ...list, exclude }));
  }

  explain(list: ListRequest, candidateId: string, { weights, exclude }: RankingTerms) {
    const { target, kind, today } = list;
    const { prepared } = this.valuationOf(list);
    return explainPair(this.catalogue, target, kind, candidateId, weights, { today, exclude, prepared });
  }

  compare(list: ListRequest, candidateIds: readonly string[], { weights, exclude }: RankingTerms) {
    const { target, kind, today } = list;
    const { prepared } = this.valuationOf(list);
    return compareCandidates(this.catalogue, target, kind, candidateIds, weights, { today, exclude, prepared });
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
