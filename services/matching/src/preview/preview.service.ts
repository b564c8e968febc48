import { Injectable } from '@nestjs/common';
import {
  type MessageContext,
  notFound,
  type OutputOf,
  type ParsedInputOf,
  type weights as weightsContract,
} from '@queqiao/contracts';
import { compareLists, overlapAt, type Ranked, rankBiasedOverlap, type Target } from '@queqiao/scoring';
import { Prisma } from '../prisma.js';
import { LiveCatalogue } from '../scoring/live-catalogue.js';
import { RankedLists } from '../scoring/ranked-lists.js';
import { findVersion } from '../weights/weight-versions.js';
import { bothWeights, kindFor, trialOf } from './trial.js';

/** Shows lists that are not stored: what weights that are not live would make of one, and what an office sees. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly prisma: Prisma,
    private readonly catalogue: LiveCatalogue,
    private readonly lists: RankedLists,
  ) {}

  /** Both lists are made the way that live ones are, from the same candidates at the same moment; nothing is stored. */
  async preview(
    { id, targetId, scope, ...tried }: ParsedInputOf<typeof weightsContract.previewWeights>,
    context: MessageContext,
  ): Promise<weightsContract.WeightPreview> {
    const version = await findVersion(this.prisma, id, context.city);
    const target = await this.target(targetId, context);
    const kind = kindFor(target, version);
    const trial = trialOf(version, tried);
    const basis = await this.lists.basis(target, version.office);
    const [before, after] = bothWeights(trial, basis, target, kind);
    const which = { kind, scope, at: new Date() };
    const [live = [], preview = []] = await this.lists.lists(basis, target, which, [before, after]);
    const names = { liveWeightSet: before.id, weightSet: after.id };
    return { targetId, candidateKind: kind, scope, ...names, ...this.compare(live, preview) };
  }

  /** A list under an office's live weights. */
  async officeList(
    asked: ParsedInputOf<typeof weightsContract.officeList>,
    context: MessageContext,
  ): Promise<OutputOf<typeof weightsContract.officeList>> {
    const { office, targetId, candidateKind: kind, scope } = asked;
    const target = await this.target(targetId, context);
    const basis = await this.lists.basis(target, office);
    const weights = basis.weights(kind);
    const [list = []] = await this.lists.lists(basis, target, { kind, scope, at: new Date() }, [weights]);
    const items = list.map(({ candidateId, ...scored }, index) => ({
      candidate: this.named(candidateId),
      rank: index + 1,
      ...scored,
    }));
    return { ...asked, weightSet: weights.id, items };
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
    return list.map(({ candidateId, score }, index) => ({
      candidate: this.named(candidateId),
      rank: index + 1,
      score,
    }));
  }

  private named(id: string): { id: string; name: string } {
    return { id, name: this.catalogue.candidate(id).name };
  }

  private async target(id: string, { city }: MessageContext): Promise<Target> {
    const row = await this.prisma.target.findFirst({ where: { id, city } });
    if (row === null) throw notFound('targetId', id);
    return row.data as unknown as Target;
  }
}
