import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  conflict,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  staleVersion,
  weights,
} from '@queqiao/contracts';
import { Answers, Bus } from '@queqiao/messaging';
import { Prisma, type Tx } from '../../prisma.js';
import { allows } from './weight-moves.js';
import { findVersion } from './weight-versions.rows.js';

/** The scoring worker evaluates; this stores what a step relied on. */
@Injectable()
export class WeightEvaluationsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
  ) {}

  /** Undefined if the step is not allowed. Takes seconds: no transaction. `unavailable` without a worker. */
  async evaluate(
    id: string,
    step: 'submit' | 'publish',
    context: MessageContext,
  ): Promise<weights.WeightEvaluation | undefined> {
    const { state } = await findVersion(this.prisma, id, context.city);
    if (!allows(state, step)) return undefined;
    return this.bus.request(weights.evaluateWeights, { id }, context);
  }

  /** Throws `conflict` if the evaluation is of another edit. */
  async store(tx: Tx, { city, version }: weights.WeightVersion, evaluation: weights.WeightEvaluation | undefined) {
    if (evaluation?.version !== version) throw staleVersion(version);
    const { at, guardRails } = evaluation;
    const failed = guardRails.filter(({ outcome }) => outcome === 'failed');
    const id = `evaluation-${randomUUID()}`;
    const row = { id, city, at, failed: failed.map(({ key }) => key), data: evaluation };
    await tx.weightEvaluation.create({ data: row });
    return { evaluationId: id, at, failed };
  }

  /** Throws `conflict` if weights of the pair kind went live after the evaluation. */
  async checkCurrent(tx: Tx, { city, pair }: weights.WeightVersion, at: string): Promise<void> {
    const since = { city, set: { pair }, state: 'live', publishedAt: { gt: at } };
    if ((await tx.weightVersion.count({ where: since })) === 0) return;
    throw conflict('id', 'evaluated-on-live-weights', {
      zh: '评估期间同类匹配的其他权重已发布，请重新发布以再次评估',
      en: 'Other weights of this kind of matching went live during the evaluation; publish again to have it made anew',
    });
  }

  @Answers(weights.getWeightEvaluation)
  async get({ id }: ParsedInputOf<typeof weights.getWeightEvaluation>, { city }: MessageContext) {
    const row = orNotFound(await this.prisma.weightEvaluation.findFirst({ where: { id, city } }), 'id', id);
    return weights.weightEvaluation.parse(row.data);
  }
}

export function brokenGuardRails(failed: readonly weights.GuardRailVerdict[]): AppError {
  const message = {
    zh: '未通过发布护栏；确需发布须填写说明（overrideNote）',
    en: 'Guard-rails fail; to publish all the same, say why (overrideNote)',
  };
  const details = failed.map(({ key, text }) => ({ field: `guardRails.${key}`, rule: 'guard-rail', message: text }));
  return new AppError('conflict', message, details);
}
