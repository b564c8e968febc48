/**
 * Pure functions that rank a catalogue of candidates. Other entries: see `package.json`.
 * ```ts
 * const catalogue = new Catalogue(segment); // segment from @queqiao/reference
 * catalogue.upsertOrganisation(organisation); // also upsertInstitution, upsertLaboratory
 * const target = targetOfIndustry(industry, nodes); // or targetOfNeed(need)
 * for (const kind of candidateKindsFor(target))
 *   rank(catalogue, target, kind, DEFAULT_WEIGHTS, { scope: 'domestic', k: 50, today: '2025-01-31' });
 * ```
 */
export type { FactorGroup } from './factors/factor.js';
export { factors } from './factors/index.js';
export { countedInEnglish } from './factors/labels.js';
export { ValueMatrix } from './kernel/value-matrix.js';
export { candidateKindsFor, listScopesFor, type PairKind, pairKind, partsOfPair } from './model/pairs.js';
export { type OptOut, type Risk, type Target, targetOfIndustry, targetOfNeed } from './model/target.js';
export { type FactorShare, type ListOptions, type RankedCandidate, rank, Valuation } from './ranking/valuation.js';
export type { Ranked } from './ranking/weighing.js';
export { Catalogue, type CorrectedRecord } from './store/catalogue.js';
export type { ProfileSignal } from './store/signals.js';
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
export { toldSignal } from './words/signal-text.js';
