/**
 * The ranking: pure functions over a catalogue of candidates held in columns.
 *
 * ```ts
 * const catalogue = new Catalogue(segment);            // segment from @queqiao/reference
 * catalogue.upsertOrganisation(organisation);          // an enterprise or an investor; chambers are not candidates
 * catalogue.upsertInstitution(institution);
 * catalogue.upsertExpert(expert);
 * const target = targetOfIndustry(industry, nodes);    // or targetOfNeed(need)
 * for (const kind of candidateKindsFor(target))
 *   for (const scope of ['domestic', 'overseas'])
 *     rank(catalogue, target, kind, DEFAULT_WEIGHTS, { scope, k: 50, today: '2025-01-31' });
 * ```
 */
export { Catalogue } from './catalogue.js';
export { gini, type Spread, spreadOf } from './evaluation/exposure.js';
export { histogram } from './evaluation/histogram.js';
export { type Interval, meanInterval } from './evaluation/interval.js';
export { type PairLoss, type PairOrder, pairLoss, pairOrder, weightedKendallLoss } from './evaluation/kendall.js';
export { compareLists, type ListChanges, overlapAt, rankBiasedOverlap } from './evaluation/list-comparison.js';
export { type Judged, judge } from './evaluation/metrics.js';
export { compareCandidates } from './explanation/compare.js';
export { explainPair, type Standing } from './explanation/explain-pair.js';
export type { Factor, FactorGroup } from './factors/factor.js';
export { factors } from './factors/index.js';
export { ValueMatrix } from './kernel/value-matrix.js';
export type { Choice } from './learning/choice.js';
export type { DecidedList } from './learning/decided-choice.js';
export { fitWeights, type Learned, type LearnedWeight } from './learning/fit-weights.js';
export { type Lesson, learn } from './learning/learn.js';
export { candidateKindsFor, type PairKind, pairKind } from './pairs.js';
export { randomNumbers } from './random.js';
export { type RankOptions, rank } from './rank.js';
export type { Segment } from './store/vocabulary.js';
export { type Risk, type Target, type TargetNode, targetOfIndustry, targetOfNeed } from './target.js';
export { type ListOptions, Valuation } from './valuation.js';
export { type FactorValues, factorValues } from './values.js';
export { vetoes } from './vetoes/index.js';
export type { Veto } from './vetoes/veto.js';
export type { Ranked } from './weighing.js';
export { cappedShares, capsLeaveRoom, type GroupCaps, groupShares } from './weight-caps.js';
export {
  type EffectiveCap,
  type EffectiveWeight,
  effectiveCaps,
  effectiveWeights,
  factorsOfPair,
  isPairKind,
  type LayerScope,
  layeredWeights,
  type Origin,
  pairKinds,
  type WeightLayer,
} from './weight-layers.js';
export { DEFAULT_WEIGHTS, type WeightSet } from './weights.js';
