import type { CandidateKind, ListScope } from '@queqiao/contracts';
import type { Context } from '../factors/factor.js';
import { SpeakingSignals } from '../factors/speaking-signals.js';
import { ValueMatrix } from '../kernel/value-matrix.js';
import { type PairKind, pairKind } from '../model/pairs.js';
import type { Target } from '../model/target.js';
import type { Catalogue } from '../store/catalogue.js';
import { eligibleRows, type ListFilter } from '../vetoes/eligible-rows.js';
import { presenceOf } from '../vetoes/presence.js';
import type { WeightSet } from '../weights/weight-set.js';
import { toldSignal } from '../words/signal-text.js';
import { topK } from './top-k.js';
import {
  contextOf,
  describe,
  type PreparedFactor,
  prepareFactors,
  type Ranked,
  scoreAt,
  type WeightedFactor,
  weaknessAmong,
  weighPrepared,
} from './weighing.js';

const LISTED = 50;

export interface ListOptions extends ListFilter {
  /** 50 by default. */
  readonly k?: number;
  /** Weak candidates do not count: there are `k` others, and at most `k` weak ones that stand before the last of them. */
  readonly pastWeak?: boolean;
}

/** `rank` counts from 1 among all of the scope; who is left out leaves a gap. */
export type RankedCandidate = Ranked & { readonly rank: number };

interface PlacedRow {
  readonly row: number;
  readonly score: number;
  readonly rank: number;
}

/** By how much to look further when too many of the best are weak. */
const FURTHER = 8;

interface EligibleCandidates {
  readonly rowOf: Uint32Array;
  readonly matrix: ValueMatrix;
}

/** All factor values for one target: each further list costs one pass. Newer profiles of the catalogue are not included. */
export class Valuation {
  readonly prepared: readonly PreparedFactor[];
  private readonly pair: PairKind;
  private readonly isWeak: (row: number) => boolean;
  private readonly context: Context;
  private speaking: SpeakingSignals | undefined;
  private readonly eligible = new Map<ListScope, EligibleCandidates>();

  /** `today` is `YYYY-MM-DD`. */
  constructor(
    catalogue: Catalogue,
    private readonly target: Target,
    kind: CandidateKind,
    today: string,
  ) {
    this.pair = pairKind(target, kind);
    this.context = contextOf(catalogue, kind, today);
    this.prepared = prepareFactors(target, this.context);
    this.isWeak = weaknessAmong(this.prepared);
  }

  /** In bytes, without the catalogue. */
  get size(): number {
    let bytes = 0;
    for (const { values } of this.prepared.map(({ prepared }) => prepared))
      bytes += 'rows' in values ? values.rows.byteLength : values.table.byteLength;
    for (const { rowOf, matrix } of this.eligible.values()) bytes += rowOf.byteLength + matrix.size;
    return bytes;
  }

  /** The best candidates with contributions; equal scores by id. */
  list(weights: WeightSet, options: ListOptions = {}): RankedCandidate[] {
    const weighed = this.weigh(weights);
    const { isWeak, context } = this;
    const { store } = context;
    return this.best(weighed, options).map(({ row, score, rank }) => ({
      ...describe(row, score, { store, weighed, isWeak }),
      rank,
      ...this.newestSignal(store.idOf(row)),
      ...(options.scope === 'local' && { presence: presenceOf(row, store, this.target.city) }),
    }));
  }

  /** As {@link list}; weak candidates are in it only where they count. */
  outline(weights: WeightSet, options: ListOptions = {}): Pick<RankedCandidate, 'candidateId' | 'score' | 'rank'>[] {
    const { store } = this.context;
    return this.best(this.weigh(weights), options)
      .filter(({ row }) => !(options.pastWeak && this.isWeak(row)))
      .map(({ row, score, rank }) => ({ candidateId: store.idOf(row), score: Math.min(1, score), rank }));
  }

  /** What each factor that applies to the target weighs in its list, 0–1, adding up to 1; 0 where its weight is. */
  shares(weights: WeightSet): FactorShare[] {
    const weighed = this.weigh(weights);
    return this.prepared.map(({ factor }) => ({
      factor: factor.key,
      share: weighed.find((one) => one.factor === factor)?.share ?? 0,
    }));
  }

  private newestSignal(candidateId: string): Pick<Ranked, 'signal'> {
    const { catalogue, month } = this.context;
    this.speaking ??= new SpeakingSignals(this.target, catalogue, month);
    const [newest] = this.speaking.of(candidateId);
    return newest === undefined ? {} : { signal: toldSignal(newest) };
  }

  private weigh(weights: WeightSet): WeightedFactor[] {
    return weighPrepared(this.prepared, this.pair, weights);
  }

  private best(weighed: readonly WeightedFactor[], options: ListOptions): PlacedRow[] {
    const { k = LISTED, pastWeak = false } = options;
    if (!pastWeak) return this.first(k, weighed, options);
    const { isWeak } = this;
    for (let count = k; ; count *= FURTHER) {
      const placed = this.first(count, weighed, options);
      const others = placed.filter(({ row }) => !isWeak(row)).slice(0, k);
      if (others.length < k && placed.length === count) continue;
      const last = others.length < k ? Number.POSITIVE_INFINITY : (others.at(-1)?.rank ?? 0);
      const weak = placed.filter(({ row, rank }) => rank < last && isWeak(row)).slice(0, k);
      return [...others, ...weak].sort((a, b) => a.rank - b.rank);
    }
  }

  private first(
    k: number,
    weighed: readonly WeightedFactor[],
    { scope = 'domestic', exclude }: ListFilter,
  ): PlacedRow[] {
    const { store } = this.context;
    const { rowOf, matrix } = this.eligibleIn(scope);
    const shares = this.prepared.map((one) => weighed.find(({ factor }) => factor === one.factor)?.share ?? 0);
    const rows = matrix
      .contenders(shares, k + (exclude?.size ?? 0))
      .map((row) => rowOf[row] as number)
      .filter((row) => !exclude?.has(store.idOf(row)));
    const scores = Float64Array.from(rows, (row) => scoreAt(row, weighed));
    const idAt = (index: number) => store.idOf(rows[index] as number);
    return topK(scores, k, (index, other) => idAt(index) < idAt(other)).map((index, place) => ({
      row: rows[index] as number,
      score: scores[index] as number,
      rank: place + 1,
    }));
  }

  private eligibleIn(scope: ListScope): EligibleCandidates {
    const cached = this.eligible.get(scope);
    if (cached) return cached;
    const { store } = this.context;
    const rowOf = eligibleRows(store, this.target, { scope });
    const matrix = new ValueMatrix(rowOf.length, this.prepared.length);
    for (const [i, { factor, prepared }] of this.prepared.entries())
      matrix.fill(i, prepared.values, rowOf, factor.baseRate);
    const eligible = { rowOf, matrix };
    this.eligible.set(scope, eligible);
    return eligible;
  }
}

export interface FactorShare {
  readonly factor: string;
  readonly share: number;
}

export interface RankOptions extends ListOptions {
  /** `YYYY-MM-DD`; given by the caller, so that a ranking can be repeated. */
  readonly today: string;
}

/** The best candidates of one kind for a target; equal scores by id, so the order of storage does not matter. */
export function rank(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  weights: WeightSet,
  options: RankOptions,
): RankedCandidate[] {
  return new Valuation(catalogue, target, kind, options.today).list(weights, options);
}
