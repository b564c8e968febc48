import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, weights } from '@queqiao/contracts';
import { Answers, Bus } from '@queqiao/messaging';
import { compareLists, overlapAt, rankBiasedOverlap } from '@queqiao/scoring/statistics';
import { Prisma } from '../../prisma.js';
import { namedList, shownCandidates } from '../../ranking/candidates/candidates.rows.js';
import { RankedLists } from '../../ranking/scoring/ranked-lists.js';
import { requireScope } from '../../ranking/settings/overseas.js';
import { settingsOf } from '../../ranking/settings/settings.rows.js';
import { findTarget } from '../../ranking/targets/targets.rows.js';
import { requireOffice } from '../versions/offices.js';
import { findVersion } from '../versions/weight-versions.rows.js';
import { kindFor, liveAndTrialWeights, requireKind, trialOf } from './trial-weights.js';

/** Lists that are not stored. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly prisma: Prisma,
    private readonly lists: RankedLists,
    private readonly bus: Bus,
  ) {}

  /** Both lists come from the same candidates at the same moment. */
  @Answers(weights.previewWeights)
  async preview(
    { id, targetId, scope, ...tried }: ParsedInputOf<typeof weights.previewWeights>,
    context: MessageContext,
  ) {
    requireScope(await settingsOf(this.prisma, context.city), scope);
    const version = await findVersion(this.prisma, id, context.city);
    const target = await findTarget(this.prisma, targetId, context.city);
    const kind = kindFor(target, version);
    const trial = trialOf(version, tried);
    const basis = await this.lists.basis(target, version.office);
    const weightSets = liveAndTrialWeights(trial, basis, kind);
    const lists = await this.lists.outlines(basis, { kind, scope, at: new Date() }, weightSets);
    const [before = [], after = []] = lists.map((list) => list.map(({ candidateId }) => candidateId));
    const shown = await shownCandidates(this.prisma, kind, [...new Set([...before, ...after])], context.city);
    const [live = [], preview = []] = lists.map((list) => namedList(list, shown));
    const [{ id: liveWeightSet }, { id: weightSet }] = weightSets;
    return {
      targetId,
      candidateKind: kind,
      scope,
      liveWeightSet,
      weightSet,
      live,
      preview,
      ...compareLists(before, after),
      overlapAt10: overlapAt(10, before, after),
      rankBiasedOverlap: rankBiasedOverlap(before, after),
    };
  }

  @Answers(weights.weightShares)
  async shares(input: ParsedInputOf<typeof weights.weightShares>, context: MessageContext) {
    const { targetId, candidateKind: kind, office } = input;
    const target = await findTarget(this.prisma, targetId, context.city);
    requireKind(target, kind);
    const basis = await this.lists.basis(target, office);
    const shares = await this.lists.shares(basis, { kind, scope: 'domestic', at: new Date() });
    return { targetId, candidateKind: kind, weightSet: basis.weights(kind).id, shares };
  }

  @Answers(weights.officeList)
  async officeList(input: ParsedInputOf<typeof weights.officeList>, context: MessageContext) {
    const { office, targetId, candidateKind: kind, scope } = input;
    await requireOffice(this.bus, office, context);
    requireScope(await settingsOf(this.prisma, context.city), scope);
    const target = await findTarget(this.prisma, targetId, context.city);
    const basis = await this.lists.basis(target, office);
    const weightSet = basis.weights(kind);
    const { lists } = await this.lists.lists(basis, { kind, scope, at: new Date() }, [weightSet]);
    const [list = []] = lists;
    const ids = list.map(({ candidateId }) => candidateId);
    const items = namedList(list, await shownCandidates(this.prisma, kind, ids, context.city));
    return { ...input, weightSet: weightSet.id, items };
  }
}
