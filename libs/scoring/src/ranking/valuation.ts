import type { Context } from '../factors/factor.js';
import { ValueMatrix } from '../kernel/value-matrix.js';
import { type PairKind, pairKind } from '../model/pairs.js';
import type { CandidateKind, Scope } from '../model/shapes.js';
import type { Target } from '../model/target.js';
import type { Catalogue } from '../store/catalogue.js';
import { eligibleRows } from '../vetoes/strike-out.js';
import type { WeightSet } from '../weights/weights.js';
import { topK } from './top-k.js';
import {
  contextOf,
  describe,
  type PreparedFactor,
  prepareFactors,
  type Ranked,
  scoreAt,
  type Weighed,
  weighPrepared,
} from './weighing.js';

/** How many of the best are listed where nobody says. */
const LISTED = 50;

/** Which list is asked for. */
export interface ListOptions {
  /** Domestic by default. */
  readonly scope?: Scope;
  /** Ids of candidates rejected for this target. */
  readonly exclude?: ReadonlySet<string>;
  /** How many of the best; 50 by default. */
  readonly k?: number;
}

/** The candidates of a scope that no veto strikes, with the values of all factors. */
interface Field {
  readonly rowOf: Uint32Array;
  readonly matrix: ValueMatrix;
}

/**
 * What every factor says of every candidate of a kind for one target. Made once, after which a list under any weights costs one pass
 * over dense numbers. Holds for the catalogue as it was when made: a newer profile is not in it.
 */
export class Valuation {
  /** Every factor that the pair kind may weigh and that applies to the target. */
  readonly prepared: readonly PreparedFactor[];
  private readonly pair: PairKind;
  private readonly context: Context;
  private readonly fields = new Map<Scope, Field>();

  /** `today`: the day from which "recent" is measured, `YYYY-MM-DD`. */
  constructor(
    catalogue: Catalogue,
    private readonly target: Target,
    kind: CandidateKind,
    today: string,
  ) {
    this.pair = pairKind(target, kind);
    this.context = contextOf(catalogue, kind, today);
    this.prepared = prepareFactors(target, this.context);
  }

  /** Bytes that it takes beside the catalogue. */
  get size(): number {
    let bytes = 0;
    for (const { values } of this.prepared.map(({ prepared }) => prepared))
      bytes += 'rows' in values ? values.rows.byteLength : values.table.byteLength;
    for (const { rowOf, matrix } of this.fields.values()) bytes += rowOf.byteLength + matrix.size;
    return bytes;
  }

  /** The best candidates under some weights with their reasons, best first; equal scores by id. */
  list(weights: WeightSet, options: ListOptions = {}): Ranked[] {
    const weighed = this.weigh(weights);
    return this.best(weighed, options).map(([row, score]) => describe(row, score, this.context.store, weighed));
  }

  /** The same list without its reasons. */
  outline(weights: WeightSet, options: ListOptions = {}): Pick<Ranked, 'candidateId' | 'score'>[] {
    const { store } = this.context;
    return this.best(this.weigh(weights), options).map(([row, score]) => ({
      candidateId: store.idOf(row),
      score: Math.min(1, score),
    }));
  }

  private weigh(weights: WeightSet): Weighed[] {
    return weighPrepared(this.prepared, this.pair, weights);
  }

  private best(
    weighed: readonly Weighed[],
    { scope = 'domestic', exclude, k = LISTED }: ListOptions,
  ): [number, number][] {
    const { store } = this.context;
    const { rowOf, matrix } = this.fieldOf(scope);
    const shares = this.prepared.map((one) => weighed.find(({ factor }) => factor === one.factor)?.share ?? 0);
    const rows = matrix
      .contenders(shares, k + (exclude?.size ?? 0))
      .map((row) => rowOf[row] as number)
      .filter((row) => !exclude?.has(store.idOf(row)));
    const scores = Float64Array.from(rows, (row) => scoreAt(row, weighed));
    const idAt = (place: number) => store.idOf(rows[place] as number);
    return topK(scores, k, (place, other) => idAt(place) < idAt(other)).map((place) => [
      rows[place] as number,
      scores[place] as number,
    ]);
  }

  private fieldOf(scope: Scope): Field {
    const known = this.fields.get(scope);
    if (known) return known;
    const { store } = this.context;
    const rowOf = eligibleRows(store, this.target, { scope });
    const matrix = new ValueMatrix(rowOf.length, this.prepared.length);
    for (const [i, { factor, prepared }] of this.prepared.entries())
      matrix.fill(i, prepared.values, rowOf, factor.baseRate);
    const field = { rowOf, matrix };
    this.fields.set(scope, field);
    return field;
  }
}
