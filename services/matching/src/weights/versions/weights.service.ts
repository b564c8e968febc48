import { Injectable } from '@nestjs/common';
import { type MessageContext, notFound, type ParsedInputOf, weights } from '@queqiao/contracts';
import { readCursor, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import {
  candidateKindsFor,
  effectiveCaps,
  effectiveWeights,
  factorsOfPair,
  layeredWeights,
  type PairKind,
  pairKind,
  pairKinds,
  type WeightLayer,
} from '@queqiao/scoring';
import { Prisma } from '../../prisma.js';
import { layersFor, liveOverrides } from '../../ranking/scoring/live-weights.rows.js';
import { findTarget } from '../../ranking/targets/targets.rows.js';
import { knownPair } from './weight-rules.js';
import { setOf, stepOf, versionOf, withCurrent, withEvaluation, withScope } from './weights.rows.js';

/** Shows the weights of a city: what counts, what is worked on, and what was done. */
@Injectable()
export class WeightsService {
  constructor(private readonly prisma: Prisma) {}

  /** In the order of their ids. */
  @Answers(weights.listWeightSets)
  async list(
    { pair, targetId, office, cursor, limit }: ParsedInputOf<typeof weights.listWeightSets>,
    { city }: MessageContext,
  ) {
    const after = readCursor(cursor);
    const rows = await this.prisma.weightSet.findMany({
      where: {
        city,
        ...(pair !== undefined && { pair }),
        ...(targetId !== undefined && { targetId }),
        ...(office !== undefined && { office }),
        ...(after !== undefined && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      include: withCurrent,
    });
    const page = toPage(rows, limit, ({ id }) => id);
    return { ...page, items: page.items.map(setOf) };
  }

  @Answers(weights.getWeightSet)
  async get({ id }: ParsedInputOf<typeof weights.getWeightSet>, { city }: MessageContext) {
    const row = await this.prisma.weightSet.findFirst({ where: { id, city }, include: withCurrent });
    if (row === null) throw notFound('id', id);
    return setOf(row);
  }

  @Answers(weights.getWeightVersion)
  async getVersion({ id }: ParsedInputOf<typeof weights.getWeightVersion>, { city }: MessageContext) {
    const row = await this.prisma.weightVersion.findFirst({ where: { id, city }, include: withScope });
    if (row === null) throw notFound('id', id);
    return versionOf(row);
  }

  /** The newest first. */
  @Answers(weights.listWeightSteps)
  async steps({ setId, cursor, limit }: ParsedInputOf<typeof weights.listWeightSteps>, { city }: MessageContext) {
    if ((await this.prisma.weightSet.count({ where: { id: setId, city } })) === 0) throw notFound('setId', setId);
    const before = readCursor(cursor);
    const isPast = before !== undefined && /^\d{1,18}$/.test(before);
    const rows = await this.prisma.weightStep.findMany({
      where: { setId, city, ...(isPast && { seq: { lt: BigInt(before) } }) },
      orderBy: { seq: 'desc' },
      take: limit + 1,
      include: withEvaluation,
    });
    const page = toPage(rows, limit, ({ seq }) => String(seq));
    return { ...page, items: page.items.map(stepOf) };
  }

  @Answers(weights.getEffectiveWeights)
  async effective(
    { targetId, pair, office }: ParsedInputOf<typeof weights.getEffectiveWeights>,
    context: MessageContext,
  ) {
    const wanted = pair === undefined ? undefined : knownPair(pair);
    const all = targetId === undefined ? pairKinds : await this.pairsOf(targetId, context);
    const pairs = all.filter((one) => wanted === undefined || one === wanted);
    const live = await liveOverrides(this.prisma, context.city, pairs);
    return { items: pairs.map((one) => describe(one, layersFor(live, one, targetId, office), office)) };
  }

  private async pairsOf(targetId: string, { city }: MessageContext): Promise<PairKind[]> {
    const target = await findTarget(this.prisma, targetId, city);
    return candidateKindsFor(target).map((kind) => pairKind(target, kind));
  }
}

function describe(
  pair: PairKind,
  layers: readonly WeightLayer[],
  office: string | undefined,
): weights.EffectiveWeights {
  const names = new Map(factorsOfPair(pair).map(({ key, name }) => [key, name]));
  return {
    pair,
    office,
    weightSet: layeredWeights(pair, layers).id,
    weights: effectiveWeights(pair, layers).flatMap((one) => {
      const name = names.get(one.factor);
      return name === undefined ? [] : [{ ...one, name }];
    }),
    groups: effectiveCaps(pair, layers),
  };
}
