import { Injectable } from '@nestjs/common';
import {
  type AppError,
  cityDay,
  conflict,
  type MessageContext,
  type ParsedInputOf,
  scope as scopes,
  weights,
} from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { effectiveWeights, type PairKind, partsOfPair, type Target } from '@queqiao/scoring';
import type { DecidedList, Gain, LearnedWeight } from '@queqiao/scoring/learning';
import { decidedLists } from '../../officers/decisions/decided-lists.rows.js';
import { Prisma } from '../../prisma.js';
import { LiveCatalogue } from '../../ranking/scoring/live-catalogue.js';
import { layersFor, liveOverrides } from '../../ranking/scoring/live-weights.rows.js';
import { targetsInScope } from '../../ranking/targets/targets.rows.js';
import { checkPair, checkScope } from '../versions/weight-checks.js';

/** Learned weights are rounded as people set them. */
const DECIMALS = 10;
const LARGEST_WEIGHT = 100;

/** Finds the weights that make the officers' decisions most likely. */
@Injectable()
export class LearningService {
  constructor(
    private readonly prisma: Prisma,
    private readonly candidates: LiveCatalogue,
  ) {}

  /** Ignores caps, which apply to learned weights later. */
  @Answers(weights.learnWeights)
  async learn(input: ParsedInputOf<typeof weights.learnWeights>, { city }: MessageContext) {
    const pair = checkPair(input.pair);
    await checkScope(this.prisma, input, city);
    const layers = layersFor(await liveOverrides(this.prisma, city, [pair]), pair, input.targetId, input.office);
    const present = Object.fromEntries(effectiveWeights(pair, layers).map(({ factor, weight }) => [factor, weight]));
    const decided = await this.decidedLists(input, pair, city);
    const candidates = await this.candidates.upToDate();
    const now = new Date();
    const lesson = await candidates.ask('learn', partsOfPair(pair).candidateKind, present, cityDay(now), decided);
    if (lesson.kind === 'too-few') throw tooFew(lesson.decisions, lesson.needed);
    const { confidence, ...expectedGain } = lesson.gain;
    const isLearned = Object.values(lesson.weights).some(({ learned }) => learned);
    if (!isLearned || confidence < weights.LEAST_CONFIDENCE) throw noSureGain(lesson.gain);
    return {
      decisions: lesson.decisions,
      lists: lesson.lists,
      weights: Object.entries(lesson.weights).map(([factor, weight]) => learnedWeight(factor, weight)),
      expectedGain,
      learnedAt: now.toISOString(),
    };
  }

  private async decidedLists(
    scope: ParsedInputOf<typeof weights.learnWeights>,
    pair: PairKind,
    city: string,
  ): Promise<DecidedList[]> {
    const rows = await this.prisma.target.findMany({ where: targetsInScope(city, scope), orderBy: { id: 'asc' } });
    const ids = rows.map(({ id }) => id);
    const { candidateKind: kind } = partsOfPair(pair);
    const all = await Promise.all(scopes.options.map((of) => decidedLists(this.prisma, ids, kind, of)));
    return rows.flatMap(({ id, data }) =>
      all.flatMap((decided) => {
        const list = decided.get(id);
        return list === undefined ? [] : [{ ...list, target: data as unknown as Target }];
      }),
    );
  }
}

function learnedWeight(factor: string, { weight, present, learned, interval }: LearnedWeight): weights.LearnedWeight {
  const rounded = (value: number) => Math.min(LARGEST_WEIGHT, Math.round(value * DECIMALS) / DECIMALS);
  const range = interval && { low: rounded(interval.low), high: rounded(interval.high) };
  return { factor, present, proposed: learned ? rounded(weight) : present, learned, ...range };
}

function tooFew(decisions: number, needed: number): AppError {
  return conflict('pair', 'fewest-decisions', {
    zh: `学习权重至少需要 ${needed} 条评审意见，目前只有 ${decisions} 条（仅计有被采纳候选的列表）`,
    en: `Learning needs at least ${needed} decisions; there are ${decisions} (on lists with somebody accepted)`,
  });
}

function noSureGain({ mean, low, high, confidence }: Gain): AppError {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const gain = `${mean.toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]`;
  const [found, wanted] = [percent(confidence), percent(weights.LEAST_CONFIDENCE)];
  return conflict('pair', 'sure-gain', {
    zh: `现有评审意见尚不足以说明新权重更好：在更晚的评审上 NDCG@10 预期变化 ${gain}，高于零的把握 ${found}，需达到 ${wanted}；现行权重不变`,
    en: `The decisions do not show that other weights are better: expected change of NDCG@10 on later decisions ${gain}, above zero with ${found} confidence where ${wanted} is needed; the present weights stay`,
  });
}
