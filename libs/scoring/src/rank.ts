import type { Catalogue } from './catalogue.js';
import type { Context } from './factors/factor.js';
import { type Factor, type Prepared, valueAt } from './factors/factor.js';
import { factors } from './factors/index.js';
import { pairKind } from './pairs.js';
import type { Bilingual, CandidateKind, Reason, Scope } from './shapes.js';
import type { CandidateStore } from './store/candidate-store.js';
import { monthOf } from './store/profile.js';
import type { Target } from './target.js';
import { topK } from './top-k.js';
import { vetoes } from './vetoes/index.js';
import type { WeightSet } from './weights.js';

// Taken out of the loops over all rows: a look-up in the global object is slow in a sandboxed context.
const isUnknown = Number.isNaN;
const UNKNOWN = Number.NaN;

export interface RankOptions {
  /** Date from which "recent" is measured, `YYYY-MM-DD`. Given by the caller, so that a ranking can be repeated. */
  readonly today: string;
  /** How many of the best to return; 50 by default. */
  readonly k?: number;
  /** Domestic by default. */
  readonly scope?: Scope;
  /** Ids of candidates rejected for this target. */
  readonly exclude?: ReadonlySet<string>;
}

/** A candidate in a list. `score`, `fit`, `intent` and `coverage` are 0–1. */
export interface Ranked {
  readonly candidateId: string;
  /** The sum of the contributions of the reasons. */
  readonly score: number;
  /** Weighted mean of the fit and feasibility factors; 0 where none is used. */
  readonly fit: number;
  /** Weighted mean of the intent factors; 0 where none is used. */
  readonly intent: number;
  /** The share of the weights whose facts are known. */
  readonly coverage: number;
  /** One for each factor, the largest contribution first. */
  readonly reasons: Reason[];
}

interface Weighed {
  readonly factor: Factor;
  readonly prepared: Prepared;
  /** The factor's part of all weights that apply to this target. */
  readonly share: number;
}

/**
 * The best candidates of one kind for a target, best first; equal scores by id. Pure and repeatable: the same catalogue, target,
 * weights and options give the same list, in whatever order the candidates were stored.
 */
export function rank(
  catalogue: Catalogue,
  target: Target,
  kind: CandidateKind,
  weights: WeightSet,
  options: RankOptions,
): Ranked[] {
  const store = catalogue.store(kind);
  const context: Context = { catalogue, store, kind, month: monthOf(options.today) };
  const weighed = weigh(target, context, weights);
  const scores = addUp(store.rows, weighed);
  strikeOut(scores, store, target, options);
  const best = topK(scores, options.k ?? 50, (row, other) => store.idOf(row) < store.idOf(other));
  return best.map((row) => describe(row, scores[row] ?? 0, store, weighed));
}

/** The factors of the pair kind that apply to the target, with shares that add up to 1. */
function weigh(target: Target, context: Context, { pairs }: WeightSet): Weighed[] {
  const own = pairs[pairKind(target, context.kind)] ?? {};
  const used = factors.flatMap((factor) => {
    const weight = own[factor.key] ?? 0;
    const prepared = weight > 0 ? factor.prepare(target, context) : undefined;
    return prepared ? [{ factor, prepared, weight }] : [];
  });
  const all = used.reduce((sum, { weight }) => sum + weight, 0);
  return used.map(({ factor, prepared, weight }) => ({ factor, prepared, share: weight / all }));
}

/** Σ share × value for every row, an unknown value at its factor's base rate. */
function addUp(rows: number, weighed: readonly Weighed[]): Float64Array {
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

/** Takes out dead rows and vetoed ones: no score, so no place in the list. */
function strikeOut(scores: Float64Array, store: CandidateStore, target: Target, options: RankOptions): void {
  const context = { store, scope: options.scope ?? 'domestic', exclude: options.exclude ?? new Set<string>() };
  const strikes = [
    (row: number) => !store.isLive(row),
    ...vetoes.flatMap((veto) => veto.prepare(target, context) ?? []),
  ];
  for (const strike of strikes) {
    for (let row = 0; row < scores.length; row++) if (strike(row)) scores[row] = UNKNOWN;
  }
}

function describe(row: number, score: number, store: CandidateStore, weighed: readonly Weighed[]): Ranked {
  const reasons = weighed.map((one) => reasonOf(row, one));
  return {
    candidateId: store.idOf(row),
    score: Math.min(1, score),
    fit: meanOf(reasons.filter(({ group }) => group === 'fit' || group === 'feasibility')),
    intent: meanOf(reasons.filter(({ group }) => group === 'intent')),
    coverage: Math.min(
      1,
      reasons.reduce((sum, { known, weight }) => sum + (known ? weight : 0), 0),
    ),
    reasons: reasons.sort((a, b) => b.contribution - a.contribution),
  };
}

function reasonOf(row: number, { factor, prepared, share }: Weighed): Reason {
  const found = valueAt(prepared, row);
  const known = !isUnknown(found);
  const value = known ? found : factor.baseRate;
  const told = known ? prepared.explain(row) : { text: unknownText(factor), evidence: [] };
  return {
    factor: factor.key,
    group: factor.group,
    known,
    value,
    weight: share,
    contribution: share * value,
    text: told.text,
    evidence: [...told.evidence],
  };
}

function unknownText({ name, baseRate }: Factor): Bilingual {
  const percent = Math.round(baseRate * 100);
  return {
    zh: `${name.zh}：暂无资料，按一般水平 ${percent}% 计`,
    en: `${name.en}: nothing known, counted at the usual ${percent} %`,
  };
}

function meanOf(reasons: readonly Reason[]): number {
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  const sum = reasons.reduce((total, { contribution }) => total + contribution, 0);
  return weight === 0 ? 0 : Math.min(1, sum / weight);
}
