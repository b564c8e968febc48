/**
 * The ranking: pure functions over a catalogue of candidates held in columns.
 *
 * ```ts
 * const catalogue = new Catalogue(segment);            // segment from @queqiao/reference
 * catalogue.upsertOrganisation(organisation);          // an enterprise or an investor; chambers are not candidates
 * catalogue.upsertInstitution(institution);
 * catalogue.upsertLaboratory(laboratory);
 * const target = targetOfIndustry(industry, nodes);    // or targetOfNeed(need)
 * for (const kind of candidateKindsFor(target))
 *   for (const scope of ['domestic', 'overseas'])
 *     rank(catalogue, target, kind, DEFAULT_WEIGHTS, { scope, k: 50, today: '2025-01-31' });
 * ```
 * Explanations, statistics, learning and what a browser may load have entries of their own: see `package.json`.
 */
export type { FactorGroup } from './factors/factor.js';
export { ValueMatrix } from './kernel/value-matrix.js';
export { candidateKindsFor, type PairKind, pairKind, partsOfPair } from './model/pairs.js';
export { type Risk, type Target, targetOfIndustry, targetOfNeed } from './model/target.js';
export { type ListOptions, rank, Valuation } from './ranking/valuation.js';
export type { Ranked } from './ranking/weighing.js';
export { Catalogue } from './store/catalogue.js';
export { otherTenant } from './vetoes/vetoes.js';
export { capsLeaveRoom } from './weights/weight-caps.js';
export {
  effectiveCaps,
  effectiveWeights,
  factorsOfPair,
  isPairKind,
  layeredWeights,
  pairKinds,
  type WeightLayer,
} from './weights/weight-layers.js';
export { DEFAULT_WEIGHTS, type WeightSet } from './weights/weight-set.js';
