import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { AppError, type MessageContext, matching, notFound, type ParsedInputOf, refuse } from '@queqiao/contracts';
import { type AfterCommit, publish, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { fromRow } from '../suggestions/suggestions.rows.js';
import { TargetsService } from '../targets/targets.service.js';
import { decisionProblems } from './decision-rules.js';

/** Takes the officers' word on suggestions. */
@Injectable()
export class DecisionsService {
  private readonly logger = new Logger(DecisionsService.name);

  constructor(
    private readonly prisma: Prisma,
    private readonly targets: TargetsService,
  ) {}

  /**
   * Records a verdict. An accepted suggestion becomes an engagement; a rejected pair leaves the list and the target is
   * ranked again. Throws `conflict` for a suggestion that was accepted or rejected before.
   */
  async decide(input: ParsedInputOf<typeof matching.decide>, context: MessageContext): Promise<matching.Decision> {
    refuse(decisionProblems(input));
    let after: AfterCommit | undefined;
    const decision = await runOnce(this.prisma, matching.decide, input, context, async (tx) => {
      const suggestion = await this.lock(tx, input.suggestionId, context);
      const decided = await this.store(tx, suggestion, input, context);
      if (input.verdict === 'reject') after = await this.targets.request(tx, suggestion.targetId);
      return decided;
    });
    // A ranking that could not be queued is found by the reconciler.
    await after?.().catch((error: unknown) => this.logger.warn(`Ranking not queued: ${String(error)}`));
    return decision;
  }

  private async store(
    tx: Tx,
    { city, targetId, candidate }: matching.Suggestion,
    { suggestionId, ...word }: ParsedInputOf<typeof matching.decide>,
    context: MessageContext,
  ): Promise<matching.Decision> {
    const decision = {
      id: `dec-${randomUUID()}`,
      suggestionId,
      ...word,
      decidedBy: context.actor,
      decidedAt: new Date().toISOString(),
    };
    await tx.decision.create({ data: { ...decision, city } });
    await tx.suggestion.update({ where: { id: suggestionId }, data: { state: matching.stateAfter[word.verdict] } });
    const { kind, id, name } = candidate;
    await publish(tx, matching.suggestionDecided, { decision, city, targetId, candidate: { kind, id, name } }, context);
    return decision;
  }

  private async lock(tx: Tx, id: string, context: MessageContext): Promise<matching.Suggestion> {
    await tx.$queryRaw`SELECT id FROM suggestion WHERE id = ${id} FOR UPDATE`;
    const row = await tx.suggestion.findFirst({ where: { id, city: context.city } });
    if (row === null) throw notFound('suggestionId', id);
    const suggestion = fromRow(row);
    if (matching.isUndecided(suggestion.state)) return suggestion;
    const message = { zh: '该建议已有评审意见', en: 'This suggestion is decided already' };
    throw new AppError('conflict', message, [{ field: 'suggestionId', rule: 'undecided', message }]);
  }
}
