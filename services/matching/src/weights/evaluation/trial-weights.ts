import { AppError, type CandidateKind, refuse, type weights } from '@queqiao/contracts';
import {
  candidateKindsFor,
  layeredWeights,
  type PairKind,
  pairKind,
  type Target,
  type WeightLayer,
  type WeightSet,
} from '@queqiao/scoring';
import { layerOf, withLayer } from '../../ranking/scoring/live-weights.rows.js';
import type { RankingBasis } from '../../ranking/scoring/ranked-lists.js';
import { checkContent, layerProblems } from '../versions/weight-checks.js';

export interface Trial {
  readonly version: weights.WeightVersion;
  readonly pair: PairKind;
  readonly layer: WeightLayer;
}

/** Throws `invalid` for factors or groups that the pair kind lacks. */
export function trialOf(
  version: weights.WeightVersion,
  tried: { weights?: weights.Overrides; caps?: weights.GroupCaps },
): Trial {
  const content = { weights: tried.weights ?? version.weights, caps: tried.caps ?? version.caps };
  return { version, pair: checkContent(version.pair, content), layer: layerOf(version, version.id, content) };
}

/** Throws `invalid`, naming the target, if no weight is left to rank it by. */
export function liveAndTrialWeights(
  { pair, layer }: Trial,
  basis: RankingBasis,
  kind: CandidateKind,
): [WeightSet, WeightSet] {
  const layers = withLayer(basis.layers(kind), layer);
  refuse(layerProblems(pair, layers, basis.target.id));
  return [basis.weights(kind), layeredWeights(pair, layers)];
}

/** Throws `invalid` for a target outside the scope. */
export function kindFor(target: Target, { pair, targetId }: weights.WeightVersion): CandidateKind {
  const kind = candidateKindsFor(target).find((one) => pairKind(target, one) === pair);
  if (kind !== undefined && (targetId === undefined || targetId === target.id)) return kind;
  const message = { zh: `这些权重不用于 ${target.id}`, en: `These weights are not about ${target.id}` };
  throw new AppError('invalid', message, [{ field: 'targetId', rule: 'in-scope', message }]);
}

/** Throws `invalid` for a kind of candidates that the target does not ask for. */
export function requireKind(target: Target, kind: CandidateKind): void {
  if (candidateKindsFor(target).includes(kind)) return;
  const message = { zh: `${target.id} 不匹配这类候选`, en: `${target.id} does not ask for candidates of this kind` };
  throw new AppError('invalid', message, [{ field: 'candidateKind', rule: 'in-scope', message }]);
}
