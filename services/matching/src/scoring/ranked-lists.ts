import { Injectable } from '@nestjs/common';
import type { CandidateKind, Scope } from '@queqiao/contracts';
import {
  type Catalogue,
  candidateKindsFor,
  layeredWeights,
  pairKind,
  type Ranked,
  rank,
  type Target,
  type WeightLayer,
  type WeightSet,
} from '@queqiao/scoring';
import { Prisma } from '../prisma.js';
import { layersFor, liveOverrides } from '../weights/live-weights.js';
import { LiveCatalogue } from './live-catalogue.js';

/** How many candidates of each kind and scope a list holds. */
export const KEPT = 50;

/** All that a target's lists are made from beside the target: read once, so that its lists never mix two versions. */
export interface RankingBasis {
  readonly catalogue: Catalogue;
  /** The number of the last change of a profile that it has taken in. */
  readonly seq: bigint;
  /** Candidates that an officer rejected for the target. */
  readonly exclude: ReadonlySet<string>;
  /** The live overrides for a kind of candidates. */
  layers(kind: CandidateKind): readonly WeightLayer[];
  /** The weights that they make. */
  weights(kind: CandidateKind): WeightSet;
}

interface Which {
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

  /** What is live now. */
  async basis(target: Target): Promise<RankingBasis> {
    const pairs = candidateKindsFor(target).map((kind) => pairKind(target, kind));
    const live = await liveOverrides(this.prisma, target.city, pairs);
    const rejected = await this.prisma.suggestion.findMany({
      where: { targetId: target.id, state: 'rejected' },
      select: { candidateId: true },
    });
    const layers = (kind: CandidateKind) => layersFor(live, pairKind(target, kind), target.id);
    const catalogue = await this.candidates.upToDate();
    return {
      catalogue,
      seq: this.candidates.seq,
      exclude: new Set(rejected.map(({ candidateId }) => candidateId)),
      layers,
      weights: (kind) => layeredWeights(pairKind(target, kind), layers(kind)),
    };
  }

  /** One list of a target for each set of weights, best first, all from the same candidates. */
  async lists(
    { catalogue, exclude }: RankingBasis,
    target: Target,
    { kind, scope, at }: Which,
    weightSets: readonly WeightSet[],
  ): Promise<Ranked[][]> {
    const options = { today: at.toISOString().slice(0, 10), k: KEPT, scope, exclude };
    return weightSets.map((weights) => rank(catalogue, target, kind, weights, options));
  }
}
