import { Injectable } from '@nestjs/common';
import { type CandidateKind, cityDay, type ListScope } from '@queqiao/contracts';
import {
  candidateKindsFor,
  type FactorShare,
  layeredWeights,
  type OptOut,
  pairKind,
  type RankedCandidate,
  type Risk,
  type Target,
  type WeightLayer,
  type WeightSet,
} from '@queqiao/scoring';
import { Prisma } from '../../prisma.js';
import { type PastDecisions, pastDecisions } from '../reopening/past-decisions.rows.js';
import { LiveCatalogue } from './live-catalogue.js';
import { layersFor, liveOverrides } from './live-weights.rows.js';
import { optOutsInForce } from './opt-outs-in-force.rows.js';
import { risksInForce } from './risks-in-force.rows.js';
import type { ListRequest, NumberedLists, OutlinedCandidate, RankingTerms } from './thread/scoring-state.js';
import type { ScoringThread } from './thread/scoring-thread.js';

/** Of each list, besides weak candidates: those are kept too, at most as many, and shown on request. */
export const KEPT = 50;

/** Read once, so that a target's lists never mix two versions. */
export interface RankingBasis {
  readonly target: Target;
  /** As new as this reading, or newer. */
  readonly candidates: ScoringThread;
  readonly past: PastDecisions;
  readonly risks: readonly Risk[];
  readonly optedOut: readonly OptOut[];
  layers(kind: CandidateKind): readonly WeightLayer[];
  weights(kind: CandidateKind): WeightSet;
}

export interface TargetList {
  readonly kind: CandidateKind;
  readonly scope: ListScope;
  /** "Recent" is measured from the day that it then is in the city. */
  readonly at: Date;
}

/** The only way to make lists, stored or not. */
@Injectable()
export class RankedLists {
  constructor(
    private readonly prisma: Prisma,
    private readonly candidates: LiveCatalogue,
  ) {}

  /** With the weights of the office, if one is given. */
  async basis(target: Target, office?: string): Promise<RankingBasis> {
    const pairs = candidateKindsFor(target).map((kind) => pairKind(target, kind));
    const live = await liveOverrides(this.prisma, target.city, pairs);
    const past = await pastDecisions(this.prisma, target);
    const layers = (kind: CandidateKind) => layersFor(live, pairKind(target, kind), target.id, office);
    const weights = (kind: CandidateKind) => layeredWeights(pairKind(target, kind), layers(kind));
    const risks = await risksInForce(this.prisma, target.city);
    const optedOut = await optOutsInForce(this.prisma, target);
    return { target, candidates: await this.candidates.upToDate(), past, risks, optedOut, layers, weights };
  }

  /** One list per weight set, best first, all from the same candidates. */
  lists(
    basis: RankingBasis,
    list: TargetList,
    weightSets: readonly WeightSet[],
  ): Promise<NumberedLists<RankedCandidate[]>> {
    return basis.candidates.ask('lists', requestOf(basis, list), termsOf(basis, list, weightSets));
  }

  /** Without contributions and weak candidates, to compare lists. */
  outlines(basis: RankingBasis, list: TargetList, weightSets: readonly WeightSet[]): Promise<OutlinedCandidate[][]> {
    return basis.candidates.ask('outlines', requestOf(basis, list), termsOf(basis, list, weightSets));
  }

  /** What each factor that the target asks about weighs in a list, under the live weights. */
  shares(basis: RankingBasis, list: TargetList): Promise<FactorShare[]> {
    return basis.candidates.ask('shares', requestOf(basis, list), basis.weights(list.kind));
  }
}

/** With accepted candidates, whose terms count as wanted, risks, and who opted out. Stored with the ranking, to rebuild it. */
export function rankedTarget({ target, past: { accepted }, risks, optedOut }: RankingBasis): Target {
  return {
    ...target,
    ...(accepted.length > 0 && { accepted }),
    ...(risks.length > 0 && { risks }),
    ...(optedOut.length > 0 && { optedOut }),
  };
}

function requestOf(basis: RankingBasis, { kind, scope, at }: TargetList): ListRequest {
  return { target: rankedTarget(basis), kind, scope, today: cityDay(at), k: KEPT, pastWeak: true };
}

function termsOf({ past }: RankingBasis, { kind }: TargetList, weightSets: readonly WeightSet[]): RankingTerms[] {
  return weightSets.map((weights) => ({ weights, exclude: past.excluded(kind, weights.id) }));
}
