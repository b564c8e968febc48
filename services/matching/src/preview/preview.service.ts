import { Injectable } from '@nestjs/common';
import {
  AppError,
  type CandidateKind,
  type MessageContext,
  notFound,
  type ParsedInputOf,
  refuse,
  type weights as weightsContract,
} from '@queqiao/contracts';
import {
  candidateKindsFor,
  compareLists,
  layeredWeights,
  overlapAt,
  pairKind,
  rankBiasedOverlap,
  type Target,
} from '@queqiao/scoring';
import { Prisma } from '../prisma.js';
import { known, type ShownCandidate, shownCandidates } from '../scoring/candidate-rows.js';
import { RankedLists } from '../scoring/ranked-lists.js';
import type { Outlined } from '../scoring/thread/scoring-state.js';
import { layerOf } from '../weights/live-weights.js';
import { knownPair, nothingWeighed, unknownFactors, weighsNothing } from '../weights/weight-rules.js';
import { versionOf } from '../weights/weights.rows.js';

/** Shows what weights that are not live would make of a list. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
  ) {}

  /** Both lists are made the way that live ones are, from the same candidates at the same moment; nothing is stored. */
  async preview(
    input: ParsedInputOf<typeof weightsContract.previewWeights>,
    context: MessageContext,
  ): Promise<weightsContract.WeightPreview> {
    const { scope, targetId } = input;
    const version = await this.version(input.id, context);
    const target = await this.target(targetId, context);
    const kind = kindFor(target, version);
    const pair = knownPair(version.pair);
    const overrides = input.weights ?? version.weights;
    refuse(unknownFactors(pair, overrides));
    const basis = await this.lists.basis(target);
    const layer = layerOf(version.targetId, version.id, overrides);
    const layers = [...basis.layers(kind).filter((one) => one.scope !== layer.scope), layer];
    if (weighsNothing(pair, layers)) refuse([nothingWeighed()]);
    const at = new Date();
    const [before, after] = [basis.weights(kind), layeredWeights(pair, layers)] as const;
    const { lists } = await this.lists.outlines(basis, target, { kind, scope, at }, [before, after]);
    const [live = [], preview = []] = lists;
    const names = { liveWeightSet: before.id, weightSet: after.id };
    return { targetId, candidateKind: kind, scope, ...names, ...(await this.compare(kind, live, preview)) };
  }

  private async compare(kind: CandidateKind, live: readonly Outlined[], preview: readonly Outlined[]) {
    const [before = [], after = []] = [live, preview].map((list) => list.map(({ candidateId }) => candidateId));
    const { entered, left, moved } = compareLists(before, after);
    const names = await shownCandidates(this.prisma, kind, [...new Set([...before, ...after])]);
    return {
      live: listed(live, names),
      preview: listed(preview, names),
      entered: [...entered],
      left: [...left],
      moved: [...moved],
      overlapAt10: overlapAt(10, before, after),
      rankBiasedOverlap: rankBiasedOverlap(before, after),
    };
  }

  private async version(id: string, { city }: MessageContext): Promise<weightsContract.WeightVersion> {
    const row = await this.prisma.weightVersion.findFirst({ where: { id, city }, include: { set: true } });
    if (row === null) throw notFound('id', id);
    return versionOf(row);
  }

  private async target(id: string, { city }: MessageContext): Promise<Target> {
    const row = await this.prisma.target.findFirst({ where: { id, city } });
    if (row === null) throw notFound('targetId', id);
    return row.data as unknown as Target;
  }
}

function listed(
  list: readonly Outlined[],
  names: ReadonlyMap<string, ShownCandidate>,
): weightsContract.WeightPreview['live'] {
  return list.map(({ candidateId: id, score }, index) => ({
    candidate: { id, name: known(names, id).name },
    rank: index + 1,
    score,
  }));
}

/** The kind of candidates that a version's weights rank for a target. Throws `invalid` for a target out of its scope. */
function kindFor(target: Target, { pair, targetId }: weightsContract.WeightVersion) {
  const kind = candidateKindsFor(target).find((one) => pairKind(target, one) === pair);
  if (kind !== undefined && (targetId === undefined || targetId === target.id)) return kind;
  const message = { zh: `这些权重不用于 ${target.id}`, en: `These weights are not about ${target.id}` };
  throw new AppError('invalid', message, [{ field: 'targetId', rule: 'in-scope', message }]);
}
