import { Injectable, Logger } from '@nestjs/common';
import {
  AppError,
  conflict,
  type MessageContext,
  type OutputOf,
  orNotFound,
  type ParsedInputOf,
  refOf,
  weights,
} from '@queqiao/contracts';
import { Answers, publish } from '@queqiao/messaging';
import { Prisma, type Tx } from '../../prisma.js';
import { writeThenRank } from '../../ranking/queue/write-then-rank.js';
import { pendingOf } from '../../ranking/runs/runs.rows.js';
import { TargetsService } from '../../ranking/targets/targets.service.js';
import { checkDraft, checkPublished } from '../versions/weight-checks.js';
import { brokenGuardRails, WeightEvaluationsService } from '../versions/weight-evaluations.service.js';
import { stateAfter } from '../versions/weight-moves.js';
import { addVersion, findVersion, whoWrote, writeVersion } from '../versions/weight-versions.rows.js';
import { changeWeights, signedBy } from '../versions/weight-writes.js';
import { versionOf, withScope } from '../versions/weights.rows.js';

/** Each change is one transaction that records it and requests rankings. */
@Injectable()
export class PublishingService {
  private readonly logger = new Logger(PublishingService.name);

  constructor(
    private readonly prisma: Prisma,
    private readonly targets: TargetsService,
    private readonly evaluations: WeightEvaluationsService,
  ) {}

  /** The live version retires and this one takes its place, in one transaction. */
  @Answers(weights.publishWeights)
  async publish(input: ParsedInputOf<typeof weights.publishWeights>, context: MessageContext) {
    const evaluation = await this.evaluations.evaluate(input.id, 'publish', context);
    return this.changeLive(weights.publishWeights, input, context, async (tx) => {
      const found = await findVersion(tx, input.id, context.city);
      const state = stateAfter(found.state, 'publish');
      if ((await whoWrote(tx, found.id)).has(context.actor.id)) throw selfApproval(context.actor.name);
      // Other scopes may have changed since it was written.
      await checkDraft(tx, found, context.city);
      const { evaluationId, at, failed } = await this.evaluations.store(tx, found, evaluation);
      await this.evaluations.checkCurrent(tx, found, at);
      const overrideNote = failed.length > 0 ? input.overrideNote : undefined;
      if (failed.length > 0 && overrideNote === undefined) throw brokenGuardRails(failed);
      await this.retire(tx, found.setId, context, input.note);
      const step = signedBy(context, input.note);
      const published = await writeVersion(tx, found, { kind: 'publish', state, evaluationId, overrideNote }, step);
      await checkPublished(tx, published);
      return published;
    });
  }

  /** Guard-rails do not apply. */
  @Answers(weights.rollBackWeights)
  rollBack(input: ParsedInputOf<typeof weights.rollBackWeights>, context: MessageContext) {
    const { setId, note } = input;
    return this.changeLive(weights.rollBackWeights, input, context, async (tx) => {
      const found = await tx.weightSet.findFirst({ where: { id: setId, city: context.city } });
      const set = orNotFound(found, 'setId', setId);
      const live = await this.retire(tx, setId, context, note);
      if (live === undefined)
        throw conflict('setId', 'live', {
          zh: '该范围没有生效的版本，无可回退',
          en: 'Nothing of this scope is live, so nothing can be rolled back',
        });
      const before = await tx.weightVersion.findFirst({
        where: { setId, publishedAt: { not: null }, id: { not: live.id } },
        orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
        include: withScope,
      });
      const { weights: own, caps } = before === null ? { weights: {}, caps: {} } : versionOf(before);
      const change = { kind: 'roll-back', state: 'live', weights: own, caps } as const;
      const version = await addVersion(tx, set, change, signedBy(context, note));
      await checkDraft(tx, version, context.city);
      await checkPublished(tx, version);
      return version;
    });
  }

  @Answers(weights.getPublishProgress)
  async progress({ id }: ParsedInputOf<typeof weights.getPublishProgress>, { city }: MessageContext) {
    const { state } = await findVersion(this.prisma, id, city);
    if (state !== 'live') throw conflict('id', 'live', { zh: '该版本未生效', en: 'This version is not live' });
    const run = await this.prisma.rankingRun.findFirst({ where: { city, versionId: id } });
    if (run === null) return { versionId: id, targets: 0, rescored: 0 };
    const pending = (await pendingOf(this.prisma, [run.id])).get(run.id) ?? 0;
    return { versionId: id, targets: run.total, rescored: run.total - pending };
  }

  private async retire(
    tx: Tx,
    setId: string,
    context: MessageContext,
    note: string,
  ): Promise<weights.WeightVersion | undefined> {
    const row = await tx.weightVersion.findFirst({ where: { setId, state: 'live' }, include: withScope });
    if (row === null) return undefined;
    const live = versionOf(row);
    await writeVersion(tx, live, { kind: 'retire', state: stateAfter(live.state, 'retire') }, signedBy(context, note));
    return live;
  }

  private changeLive<R extends typeof weights.publishWeights | typeof weights.rollBackWeights>(
    contract: R,
    input: ParsedInputOf<R>,
    context: MessageContext,
    work: (tx: Tx) => Promise<OutputOf<R>>,
  ): Promise<OutputOf<R>> {
    return writeThenRank(this.logger, (rank) =>
      changeWeights(this.prisma, contract, input, context, async (tx) => {
        const changed = await work(tx);
        const { id: versionId, setId, city, pair, targetId, office } = changed;
        // Lists of an office are made on request; only the city's are stored.
        if (office === undefined) rank(await this.targets.requestInScope(tx, city, changed));
        const at = new Date().toISOString();
        await publish(
          tx,
          weights.weightsPublished,
          { city, setId, versionId, pair, targetId, office, by: refOf(context.actor), at },
          context,
        );
        return changed;
      }),
    );
  }
}

function selfApproval(name: string): AppError {
  const message = {
    zh: `${name}参与编写或提交了该版本，须由另一人批准发布`,
    en: `${name} wrote or submitted this version; somebody else must approve it`,
  };
  return new AppError('forbidden', message, [{ field: 'id', rule: 'second-person', message }]);
}
