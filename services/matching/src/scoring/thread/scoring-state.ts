import type { CandidateKind } from '@queqiao/contracts';
import { segment } from '@queqiao/reference';
import {
  Catalogue,
  type Choice,
  compareCandidates,
  type DecidedList,
  decidedChoice,
  explainPair,
  type ListOptions,
  type Ranked,
  type Target,
  Valuation,
  type WeightSet,
} from '@queqiao/scoring';
import { takeProfile } from '../candidate-rows.js';
import { RecentValuations } from './recent-valuations.js';

/** A stored profile as it is handed over: its JSON unparsed, since a text crosses between threads faster than an object. */
export interface ProfileText {
  readonly kind: string;
  readonly json: string;
}

/** Which list of a target. */
export interface ListOf extends ListOptions {
  readonly target: Target;
  readonly kind: CandidateKind;
  /** The day from which "recent" is measured, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Lists, and the number of the last change of a profile that they saw. */
export interface MadeLists<T> {
  readonly seq: bigint;
  readonly lists: T[];
}

export type Outlined = Pick<Ranked, 'candidateId' | 'score'>;

/**
 * All candidates, and all that is worked out from them. Lives in a thread of its own, so every method takes and gives plain data;
 * one call runs at a time.
 */
export class ScoringState {
  private readonly catalogue = new Catalogue(segment);
  private readonly valuations = new RecentValuations();
  private seq = 0n;

  /** Puts profiles into the catalogue; `seq` is the number of the last change among them. */
  take(profiles: readonly ProfileText[], seq: bigint): void {
    for (const { kind, json } of profiles) takeProfile(this.catalogue, { kind, data: JSON.parse(json) });
    this.seq = seq;
    this.valuations.clear();
  }

  /** One list for each set of weights, best first, with reasons. */
  lists(list: ListOf, weightSets: readonly WeightSet[]): MadeLists<Ranked[]> {
    const valuation = this.valuationOf(list);
    return { seq: this.seq, lists: weightSets.map((weights) => valuation.list(weights, list)) };
  }

  /** The same without reasons. */
  outlines(list: ListOf, weightSets: readonly WeightSet[]): Outlined[][] {
    const valuation = this.valuationOf(list);
    return weightSets.map((weights) => valuation.outline(weights, list));
  }

  /** See {@link explainPair}. */
  explain({ target, kind, ...options }: ListOf, candidateId: string, weights: WeightSet) {
    return explainPair(this.catalogue, target, kind, candidateId, weights, options);
  }

  /** See {@link compareCandidates}. */
  compare({ target, kind, ...options }: ListOf, candidateIds: readonly string[], weights: WeightSet) {
    return compareCandidates(this.catalogue, target, kind, candidateIds, weights, options);
  }

  /** See {@link decidedChoice}. */
  choice(kind: CandidateKind, keys: readonly string[], today: string, decided: DecidedList): Choice | undefined {
    return decidedChoice(this.catalogue, kind, keys, today, decided);
  }

  /** Whether a candidate is among those that may be ranked. */
  has(kind: CandidateKind, id: string): boolean {
    return this.catalogue.has(kind, id);
  }

  private valuationOf({ target, kind, today }: ListOf): Valuation {
    return this.valuations.of({ target, kind, today }, () => new Valuation(this.catalogue, target, kind, today));
  }
}
