import { Injectable } from '@nestjs/common';
import {
  AppError,
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
  type Ranked,
  rankBiasedOverlap,
  type Target,
} from '@queqiao/scoring';
import { Prisma } from '../prisma.js';
import { LiveCatalogue } from '../scoring/live-catalogue.js';
import { RankedLists } from '../scoring/ranked-lists.js';
import { layerOf } from '../weights/live-weights.js';
import { knownPair, nothingWeighed, unknownFactors, weighsNothing } from '../weights/weight-rules.js';
import { versionOf } from '../weights/weights.rows.js';

/** Shows what weights that are not live would make of a list. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly prisma: Prisma,
    private readonly catalogue: LiveCatalogue,
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
    const [live = [], preview = []] = await this.lists.lists(basis, target, { kind, scope, at }, [before, after]);
    const names = { liveWeightSet: before.id, weightSet: after.id };
    return { targetId, candidateKind: kind, scope, ...names, ...this.compare(live, preview) };
  }

  private compare(live: readonly Ranked[], preview: readonly Ranked[]) {
    const [before, after] = [live, preview].map((list) => list.map(({ candidateId }) => candidateId));
    const { entered, left, moved } = compareLists(before ?? [], after ?? []);
    return {
      live: this.shown(live),
      preview: this.shown(preview),
      entered: [...entered],
      left: [...left],
      moved: [...moved],
      overlapAt10: overlapAt(10, before ?? [], after ?? []),
      rankBiasedOverlap: rankBiasedOverlap(before ?? [], after ?? []),
    };
  }

  private shown(list: readonly Ranked[]): weightsContract.WeightPreview['live'] {
    return list.map(({ candidateId: id, score }, index) => ({
      candidate: { id, name: this.catalogue.candidate(id).name },
      rank: index + 1,
      score,
    }));
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

/** The kind of candidates that a version's weights rank for a target. Throws `invalid` for a target out of its scope. */
function kindFor(target: Target, { pair, targetId }: weightsContract.WeightVersion) {
  const kind = candidateKindsFor(target).find((one) => pairKind(target, one) === pair);
  if (kind !== undefined && (targetId === undefined || targetId === target.id)) return kind;
  const message = { zh: `这些权重不用于 ${target.id}`, en: `These weights are not about ${target.id}` };
  throw new AppError('invalid', message, [{ field: 'targetId', rule: 'in-scope', message }]);
}
