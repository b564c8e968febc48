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
import { type PastDecisions, pastDecisions } from '../reopening/past-decisions.js';
import { LiveCatalogue } from './live-catalogue.js';
import { layersFor, liveOverrides } from './live-weights.js';
import { risksInForce } from './risks-in-force.rows.js';
import type { ListOf, MadeLists, Outlined, Under } from './thread/scoring-state.js';
import type { ScoringThread } from './thread/scoring-thread.js';

/** How many candidates of each kind and scope a list holds. */
export const KEPT = 50;

/** All that a target's lists are made from beside the target: read once, so that its lists never mix two versions. */
export interface RankingBasis {
  /** Holds all candidates, as new as when this was read or newer. */
  readonly candidates: ScoringThread;
  /** What officers said about the target's candidates. */
  readonly past: PastDecisions;
  /** What the city holds against organisations. */
  readonly risks: readonly Risk[];
  /** The live overrides for a kind of candidates. */
  layers(kind: CandidateKind): readonly WeightLayer[];
  /** The weights that they make. */
  weights(kind: CandidateKind): WeightSet;
}

/** Which list of a target. */
export interface Which {
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
    return { candidates: await this.candidates.upToDate(), past, risks, layers, weights };
  }

  /** One list of a target for each set of weights, best first, all from the same candidates. */
  async lists(
    basis: RankingBasis,
    target: Target,
    which: Which,
    weightSets: readonly WeightSet[],
  ): Promise<Ranked[][]> {
    return (await this.record(basis, target, which, weightSets)).lists;
  }

  /** The same, with what must be kept of the candidates to make them again. */
  record(
    basis: RankingBasis,
    target: Target,
    which: Which,
    weightSets: readonly WeightSet[],
  ): Promise<MadeLists<Ranked[]>> {
    return basis.candidates.ask('lists', listOf(basis, target, which), under(basis, which, weightSets));
  }

  /** The same without reasons, for whoever compares lists. */
  outlines(basis: RankingBasis, target: Target, which: Which, weightSets: readonly WeightSet[]): Promise<Outlined[][]> {
    return basis.candidates.ask('outlines', listOf(basis, target, which), under(basis, which, weightSets));
  }
}

/**
 * The target as it is ranked: with the candidates that were accepted for it, whose words stand for what is looked for, and with what the
 * city holds against organisations. Both are kept with the ranking, so that it can be made again as it was whatever is said later.
 */
export function asRanked(target: Target, { past: { accepted }, risks }: RankingBasis): Target {
  return { ...target, ...(accepted.length > 0 && { accepted }), ...(risks.length > 0 && { risks }) };
}

function listOf(basis: RankingBasis, target: Target, { kind, scope, at }: Which): ListOf {
  return { target: asRanked(target, basis), kind, scope, today: dayOf(at), k: KEPT };
}

function under({ past }: RankingBasis, { kind }: Which, weightSets: readonly WeightSet[]): Under[] {
  return weightSets.map((weights) => ({ weights, exclude: past.stayAway(kind, weights.id) }));
}
