import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import {
  type AppError,
  cityDay,
  conflict,
  type MessageContext,
  matching,
  orNotFound,
  type ParsedInputOf,
  type reasons,
  refOf,
  refuse,
} from '@queqiao/contracts';
import { keepBefore, plainRow } from '@queqiao/database';
import { Answers, publish, runOnce } from '@queqiao/messaging';
import { fromDay, toDay } from '../../dates.js';
import { type Decision as Row, Prisma as Sql } from '../../generated/client.js';
import { fromRows } from '../../lists/suggestions/suggestions.rows.js';
import { Prisma, type Tx } from '../../prisma.js';
import { writeThenRank } from '../../ranking/queue/write-then-rank.js';
import { candidateStates } from '../../ranking/reopening/candidate-states.rows.js';
import { factsToRemember, type RememberedFacts } from '../../ranking/reopening/listed-changes.js';
import { TargetsService } from '../../ranking/targets/targets.service.js';
import { reasonsOf } from '../reasons/reasons.rows.js';
import { canUndo, decisionProblems } from './decision-rules.js';

const { DbNull } = Sql;
const decision = matching.decision.strip();

@Injectable()
export class DecisionsService {
  private readonly logger = new Logger(DecisionsService.name);

  constructor(
    private readonly prisma: Prisma,
    private readonly targets: TargetsService,
  ) {}

  /** Asks for a new ranking of the target. Throws `conflict` if the suggestion was accepted or rejected before. */
  @Answers(matching.decide)
  decide(input: ParsedInputOf<typeof matching.decide>, context: MessageContext) {
    return writeThenRank(this.logger, (rank) =>
      runOnce(this.prisma, matching.decide, input, context, async (tx) => {
        const all = await reasonsOf(tx, context.city);
        refuse(decisionProblems(input, cityDay(new Date()), all));
        const suggestion = await this.lock(tx, input.suggestionId, context);
        if (!matching.isUndecided(suggestion.state))
          throw refused('undecided', '该建议已有评审意见', 'is decided already');
        if ((await tx.target.count({ where: { id: suggestion.targetId, closed: true } })) > 0)
          throw refused('open-need', '该需求已关闭', 'is for a need that is closed');
        const decided = await this.store(tx, suggestion, input, context);
        await publish(tx, matching.suggestionDecided, decisionEvent(suggestion, decided, all), context);
        if (input.verdict !== 'later') rank(await this.targets.request(tx, [suggestion.targetId]));
        return decided;
      }),
    );
  }

  /** The decision before it holds again. Throws `conflict` if there is none, or it is older than a day. */
  @Answers(matching.undoDecision)
  undo({ suggestionId }: ParsedInputOf<typeof matching.undoDecision>, context: MessageContext) {
    return writeThenRank(this.logger, (rank) =>
      runOnce(this.prisma, matching.undoDecision, suggestionId, context, async (tx) => {
        const before = await this.lock(tx, suggestionId, context);
        keepBefore(tx, before);
        await this.takeBack(tx, before, context);
        rank(await this.targets.request(tx, [before.targetId]));
        return this.lock(tx, suggestionId, context);
      }),
    );
  }

  private async store(
    tx: Tx,
    suggestion: matching.Suggestion,
    { suggestionId, ...given }: ParsedInputOf<typeof matching.decide>,
    context: MessageContext,
  ): Promise<matching.Decision> {
    const decidedAt = new Date();
    const row = await tx.decision.create({
      data: {
        ...given,
        id: `dec-${randomUUID()}`,
        city: suggestion.city,
        suggestionId,
        until: toDay(given.until),
        note: given.note ?? null,
        decidedBy: refOf(context.actor),
        decidedAt,
        ranking: suggestion.ranking.version,
        rank: suggestion.rank,
        ...(given.verdict === 'reject' && { facts: await this.facts(tx, suggestion) }),
        ...(suggestion.returned && { returned: suggestion.returned }),
      },
    });
    await tx.suggestion.update({
      where: { id: suggestionId },
      data: { state: matching.stateAfter[given.verdict], until: row.until, returned: DbNull },
    });
    return toDecision(row);
  }

  private async takeBack(tx: Tx, suggestion: matching.Suggestion, context: MessageContext): Promise<void> {
    const [newest, earlier] = await tx.decision.findMany({
      where: { suggestionId: suggestion.id, undoneAt: null },
      orderBy: { decidedAt: 'desc' },
      take: 2,
    });
    if (newest === undefined) throw refused('decided', '该建议没有可撤销的评审意见', 'has no decision to take back');
    if (!canUndo(newest.decidedAt.getTime(), Date.now())) {
      throw refused('undo-within-a-day', '评审意见已超过 24 小时，不能撤销', 'was decided over 24 hours ago');
    }
    const undoneAt = new Date();
    await tx.decision.update({ where: { id: newest.id }, data: { undoneBy: refOf(context.actor), undoneAt } });
    await tx.suggestion.update({ where: { id: suggestion.id }, data: standingBefore(newest, earlier) });
    const event = decisionEvent(suggestion, toDecision(newest), await reasonsOf(tx, context.city));
    await publish(tx, matching.decisionUndone, { ...event, undoneAt: undoneAt.toISOString() }, context);
  }

  private async facts(tx: Tx, { city, candidate, ranking }: matching.Suggestion): Promise<RememberedFacts> {
    const state = (await candidateStates(tx, city, [candidate])).get(candidate.id);
    return state === undefined ? {} : factsToRemember({ ...state, weightSet: ranking.weightSet });
  }

  /** Locks the target first, as rankings do when they are stored, so that neither deadlocks. */
  private async lock(tx: Tx, id: string, context: MessageContext): Promise<matching.Suggestion> {
    await tx.$queryRaw`
      SELECT id FROM target WHERE id = (SELECT target_id FROM suggestion WHERE id = ${id}) FOR UPDATE`;
    await tx.$queryRaw`SELECT id FROM suggestion WHERE id = ${id} FOR UPDATE`;
    const row = await tx.suggestion.findFirst({ where: { id, city: context.city } });
    const [suggestion] = await fromRows(tx, [orNotFound(row, 'suggestionId', id)]);
    return orNotFound(suggestion, 'suggestionId', id);
  }
}

/** Its state before the newest decision; open if it had returned. */
function standingBefore(newest: Row, earlier: Row | undefined) {
  if (newest.returned !== null) return { state: 'open', until: null, returned: newest.returned };
  const state = earlier === undefined ? 'open' : matching.stateAfter[toDecision(earlier).verdict];
  return { state, until: earlier?.until ?? null, returned: DbNull };
}

function decisionEvent(
  { city, targetId, candidate }: matching.Suggestion,
  decision: matching.Decision,
  reasonsOfCity: readonly reasons.DecisionReason[],
) {
  const { kind, id, name } = candidate;
  const dataField = reasonsOfCity.find(({ code }) => code === decision.reason)?.dataField;
  return { decision, city, targetId, candidate: { kind, id, name }, dataField };
}

function refused(rule: string, zh: string, en: string): AppError {
  return conflict('suggestionId', rule, { zh, en: `This suggestion ${en}` });
}

function toDecision(row: Row): matching.Decision {
  return decision.parse(plainRow({ ...row, until: fromDay(row.until) }));
}
