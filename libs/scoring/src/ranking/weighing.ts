import type { Bilingual, CandidateKind, matching, signals } from '@queqiao/contracts';
import { type Context, type Factor, type FactorGroup, type Prepared, valueAt } from '../factors/factor.js';
import { factors } from '../factors/index.js';
import { type PairKind, pairKind } from '../model/pairs.js';
import type { Target } from '../model/target.js';
import type { CandidateStore } from '../store/candidate-store.js';
import type { Catalogue } from '../store/catalogue.js';
import { monthOf } from '../store/profile.js';
import { cappedShares, type GroupCaps } from '../weights/weight-caps.js';
import type { WeightSet } from '../weights/weight-set.js';

// A look-up in the global object is slow in a sandboxed context, so not in a loop over all rows.
const isUnknown = Number.isNaN;

/** A candidate in a list. `score`, `base`, `fit`, `intent` and `coverage` are 0–1. */
export interface Ranked {
  readonly candidateId: string;
  readonly score: number;
  /** The score of a candidate of which nothing is known; with all contributions it adds up to `score`. */
  readonly base: number;
  /** As `intent`: the mean of the known values of the group; undefined when none is known. */
  readonly fit: number | undefined;
  readonly intent: number | undefined;
  /** The share of weights with known values. */
  readonly coverage: number;
  /** No known fact of the fit is above its floor; a wish for the target's trade counts as one. */
  readonly weak: boolean;
  /** One for each factor, the most points first: reasons for, then what is unknown, then reasons against. */
  readonly contributions: matching.Contribution[];
  /** What it has in the city; only in the list of those already there. */
  readonly presence?: matching.Presence[];
  /** The newest that speaks to the target. */
  readonly signal?: signals.ToldSignal;
}

export interface PreparedFactor {
  readonly factor: Factor;
  readonly prepared: Prepared;
}

export interface WeightedFactor extends PreparedFactor {
  readonly weight: number;
  /** The part of all weights that apply to the target, 0–1. */
  readonly share: number;
}

/** `today` is `YYYY-MM-DD`. */
export function contextOf(catalogue: Catalogue, kind: CandidateKind, today: string): Context {
  const store = catalogue.store(kind);
  return { catalogue, store, text: store.text, usage: store.text, month: monthOf(today) };
}

export function prepareFactors(target: Target, context: Context): PreparedFactor[] {
  const pair = pairKind(target, context.store.kind);
  return factors.flatMap((factor) => {
    const prepared = factor.weights[pair] === undefined ? undefined : factor.prepare(target, context);
    return prepared ? [{ factor, prepared }] : [];
  });
}

/** The prepared factors with a weight above 0; their shares add up to 1. */
export function weighPrepared(
  prepared: readonly PreparedFactor[],
  pair: PairKind,
  { pairs, caps }: WeightSet,
): WeightedFactor[] {
  const used = prepared.map((one) => ({ ...one, weight: pairs[pair]?.[one.factor.key] ?? 0 }));
  return withShares(
    used.filter(({ weight }) => weight > 0),
    caps?.[pair],
  );
}

export function withShares(used: readonly Omit<WeightedFactor, 'share'>[], caps: GroupCaps = {}): WeightedFactor[] {
  const shares = cappedShares(
    used.map(({ factor: { group }, weight }) => ({ group, weight })),
    caps,
  );
  return used.map(({ factor, prepared, weight }, i) => ({ factor, prepared, weight, share: shares[i] ?? 0 }));
}

/** Σ share × value for every row; the base rate when unknown. */
export function addUp(rows: number, weighed: readonly WeightedFactor[]): Float64Array {
  const scores = new Float64Array(rows);
  for (const { factor, prepared, share } of weighed) {
    const unknown = share * factor.baseRate;
    if ('rows' in prepared.values) {
      const values = prepared.values.rows;
      for (let row = 0; row < rows; row++) {
        const value = values[row] as number;
        scores[row] = (scores[row] as number) + (isUnknown(value) ? unknown : share * value);
      }
      continue;
    }
    const { column, table } = prepared.values;
    const parts = table.map((value) => (isUnknown(value) ? unknown : share * value));
    for (let row = 0; row < rows; row++)
      scores[row] = (scores[row] as number) + (parts[column[row] as number] as number);
  }
  return scores;
}

/** As {@link addUp} for one row, in the same order. */
export function scoreAt(row: number, weighed: readonly WeightedFactor[]): number {
  let score = 0;
  for (const one of weighed) score += one.share * valueOrBaseRate(one, row);
  return score;
}

export function valueOrBaseRate({ factor, prepared }: PreparedFactor, row: number): number {
  const value = valueAt(prepared, row);
  return isUnknown(value) ? factor.baseRate : value;
}

export interface Described {
  readonly store: CandidateStore;
  readonly weighed: readonly WeightedFactor[];
  readonly isWeak: (row: number) => boolean;
}

export function describe(row: number, score: number, { store, weighed, isWeak }: Described): Ranked {
  const contributions = weighed.map((one) => contributionOf(row, one)).sort((a, b) => b.points - a.points);
  return {
    candidateId: store.idOf(row),
    score: Math.min(1, score),
    base: Math.min(1, baseOf(weighed)),
    fit: knownMean(contributions, 'fit'),
    intent: knownMean(contributions, 'intent'),
    coverage: Math.min(
      1,
      contributions.reduce((sum, { known, weight }) => sum + (known ? weight : 0), 0),
    ),
    weak: isWeak(row),
    contributions,
  };
}

/**
 * Tells the rows of which no known fact of the fit is above its floor, whatever weighs now; none where the target asks about
 * no fit.
 */
export function weaknessAmong(prepared: readonly PreparedFactor[]): (row: number) => boolean {
  const fit = prepared.filter(({ factor }) => factor.group === 'fit' || factor.tellsFit);
  return (row) =>
    fit.length > 0 && !fit.some((one) => valueAt(one.prepared, row) > (one.factor.floor ?? one.factor.baseRate));
}

function baseOf(weighed: readonly WeightedFactor[]): number {
  return weighed.reduce((sum, { factor, share }) => sum + share * factor.baseRate, 0);
}

/** The weighted mean of the known values of a group; undefined when none is known. */
export function knownMean(contributions: readonly matching.Contribution[], group: FactorGroup): number | undefined {
  const known = contributions.filter((one) => one.known && one.group === group);
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  const sum = known.reduce((total, one) => total + one.weight * one.value, 0);
  return weight === 0 ? undefined : Math.min(1, sum / weight);
}

function contributionOf(row: number, { factor, prepared, share }: WeightedFactor): matching.Contribution {
  const found = valueAt(prepared, row);
  const known = !isUnknown(found);
  const value = known ? found : factor.baseRate;
  const explanation = known
    ? prepared.explain(row)
    : { text: prepared.whyUnknown?.(row) ?? unknownText(factor), evidence: [] };
  return {
    factor: factor.key,
    group: factor.group,
    known,
    value,
    weight: share,
    points: share * (value - factor.baseRate),
    text: explanation.text,
    evidence: [...explanation.evidence],
  };
}

function unknownText({ name }: Factor): Bilingual {
  return { zh: `${name.zh}：未知`, en: `${name.en}: not known` };
}
