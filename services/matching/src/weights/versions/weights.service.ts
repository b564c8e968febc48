import { Injectable } from '@nestjs/common';
import { type MessageContext, notFound, orNotFound, type ParsedInputOf, weights } from '@queqiao/contracts';
import { readCursor, readNumberCursor, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import {
  candidateKindsFor,
  effectiveCaps,
  effectiveWeights,
  layeredWeights,
  type PairKind,
  pairKind,
  pairKinds,
} from '@queqiao/scoring';
import { Prisma } from '../../prisma.js';
import { layersFor, liveOverrides } from '../../ranking/scoring/live-weights.rows.js';
import { findTarget } from '../../ranking/targets/targets.rows.js';
import { checkPair } from './weight-checks.js';
import { findVersion } from './weight-versions.rows.js';
import { setOf, stepOf, withCurrent, withEvaluation } from './weights.rows.js';

@Injectable()
export class WeightsService {
  constructor(private readonly prisma: Prisma) {}

  /** By id. */
  @Answers(weights.listWeightSets)
  async list(
    { pair, targetId, office, cursor, limit }: ParsedInputOf<typeof weights.listWeightSets>,
    { city }: MessageContext,
  ) {
    const rows = await this.prisma.weightSet.findMany({
      where: { city, pair, targetId, office, id: { gt: readCursor(cursor) } },
      orderBy: { id: 'asc' },
      take: limit + 1,
      include: withCurrent,
    });
    return toPage(rows, limit, ({ id }) => id, setOf);
  }

  @Answers(weights.getWeightSet)
  async get({ id }: ParsedInputOf<typeof weights.getWeightSet>, { city }: MessageContext) {
    const row = await this.prisma.weightSet.findFirst({ where: { id, city }, include: withCurrent });
    return setOf(orNotFound(row, 'id', id));
  }

  @Answers(weights.getWeightVersion)
  async getVersion({ id }: ParsedInputOf<typeof weights.getWeightVersion>, { city }: MessageContext) {
    return findVersion(this.prisma, id, city);
  }

  /** Newest first. */
  @Answers(weights.listWeightSteps)
  async steps({ setId, cursor, limit }: ParsedInputOf<typeof weights.listWeightSteps>, { city }: MessageContext) {
    if ((await this.prisma.weightSet.count({ where: { id: setId, city } })) === 0) throw notFound('setId', setId);
    const rows = await this.prisma.weightStep.findMany({
      where: { setId, city, seq: { lt: readNumberCursor(cursor) } },
      orderBy: { seq: 'desc' },
      take: limit + 1,
      include: withEvaluation,
    });
    return toPage(rows, limit, ({ seq }) => String(seq), stepOf);
  }

  @Answers(weights.getEffectiveWeights)
  async effective(
    { targetId, pair, office }: ParsedInputOf<typeof weights.getEffectiveWeights>,
    context: MessageContext,
  ) {
    const wanted = pair && checkPair(pair);
    const all = targetId === undefined ? pairKinds : await this.pairsOf(targetId, context);
    const pairs = all.filter((one) => wanted === undefined || one === wanted);
    const live = await liveOverrides(this.prisma, context.city, pairs);
    const items = pairs.map((one): weights.EffectiveWeights => {
      const layers = layersFor(live, one, targetId, office);
      const weightSet = layeredWeights(one, layers).id;
      const [counting, groups] = [effectiveWeights(one, layers), effectiveCaps(one, layers)];
      return { pair: one, office, weightSet, weights: counting, groups };
    });
    return { items };
  }

  private async pairsOf(targetId: string, { city }: MessageContext): Promise<PairKind[]> {
    const target = await findTarget(this.prisma, targetId, city);
    return candidateKindsFor(target).map((kind) => pairKind(target, kind));
  }
}
