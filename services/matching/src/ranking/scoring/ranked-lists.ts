import { Injectable } from '@nestjs/common';
import type { CandidateKind, Scope } from '@queqiao/contracts';
import {
  candidateKindsFor,
  layeredWeights,
  pairKind,
  type Ranked,
  type Risk,
  type Target,
  type WeightLayer,
  type WeightSet,
} from '@queqiao/scoring';
import { dayOf } from '../../dates.js';
import { Prisma } from '../../prisma.js';
import { type PastDecisions, pastDecisions } from '../reopening/past-decisions.rows.js';
import { LiveCatalogue } from './live-catalogue.js';
import { layersFor, liveOverrides } from './live-weights.rows.js';
import { risksInForce } from './risks-in-force.rows.js';
import type { ListRequest, NumberedLists, OutlinedCandidate, RankingTerms } from './thread/scoring-state.js';
import type { ScoringThread } from './thread/scoring-thread.js';

export const KEPT = 50;

/** All that a target's lists are made from: read once, so that its lists never mix two versions. */
export interface RankingBasis {
  readonly target: Target;
  /** Holds all candidates, as new as when this was read or newer. */
  readonly candidates: ScoringThread;
  readonly past: PastDecisions;
  readonly risks: readonly Risk[];
  layers(kind: CandidateKind): readonly WeightLayer[];
  weights(kind: CandidateKind): WeightSet;
}

export interface TargetList {
  readonly kind: CandidateKind;
  readonly scope: Scope;
  /** "Recent" is measured from the day of this moment, UTC. */
  readonly at: Date;
}

/** Makes lists the one way there is, whether they are stored, shown as a preview or explained. */
@Injectable()
export class RankedLists {
  constructor(
    private readonly prisma: Prisma,
    private readonly candidates: LiveCatalogue,
  ) {}

  /** What is live now; under an office's own weights where one is named. */
  async basis(target: Target, office?: string): Promise<RankingBasis> {
    const pairs = candidateKindsFor(target).map((kind) => pairKind(target, kind));
    const live = await liveOverrides(this.prisma, target.city, pairs);
    const past = await pastDecisions(this.prisma, target);
    const layers = (kind: CandidateKind) => layersFor(live, pairKind(target, kind), target.id, office);
    const weights = (kind: CandidateKind) => layeredWeights(pairKind(target, kind), layers(kind));
    const risks = await risksInForce(this.prisma, target.city);
    return { target, candidates: await this.candidates.upToDate(), past, risks, layers, weights };
  }

  /** A list for each set of weights, best first, all from the same candidates. */
  lists(basis: RankingBasis, list: TargetList, weightSets: readonly WeightSet[]): Promise<NumberedLists<Ranked[]>> {
    return basis.candidates.ask('lists', requestOf(basis, list), termsOf(basis, list, weightSets));
  }

  /** The same without contributions, for comparing lists. */
  outlines(basis: RankingBasis, list: TargetList, weightSets: readonly WeightSet[]): Promise<OutlinedCandidate[][]> {
    return basis.candidates.ask('outlines', requestOf(basis, list), termsOf(basis, list, weightSets));
  }
}

/**
 * The target as it is ranked: with the candidates that were accepted for it, whose words stand for what is looked for, and with what the
 * city holds against organisations. Both are kept with the ranking, so that it can be made again as it was whatever is said later.
 */
export function rankedTarget({ target, past: { accepted }, risks }: RankingBasis): Target {
  return { ...target, ...(accepted.length > 0 && { accepted }), ...(risks.length > 0 && { risks }) };
}

function requestOf(basis: RankingBasis, { kind, scope, at }: TargetList): ListRequest {
  return { target: rankedTarget(basis), kind, scope, today: dayOf(at), k: KEPT };
}

function termsOf({ past }: RankingBasis, { kind }: TargetList, weightSets: readonly WeightSet[]): RankingTerms[] {
  return weightSets.map((weights) => ({ weights, exclude: past.excluded(kind, weights.id) }));
}
