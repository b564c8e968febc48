import { Injectable, Logger } from '@nestjs/common';
import {
  type MessageContext,
  notFound,
  type OutputOf,
  type ParsedInputOf,
  type RequestContract,
  staleVersion,
  weights,
} from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import { type AfterCommit, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { TargetsService } from '../targets/targets.service.js';
import { checkDraft, checkPublished, checkScope } from './weight-checks.js';
import { stateAfter } from './weight-moves.js';
import { alreadyOpen, nothingLive, selfApproval } from './weight-rules.js';
import { addVersion, type Told, whoWrote, writeVersion } from './weight-versions.js';
import { setIdOf, versionOf } from './weights.rows.js';

/** Takes weights from draft to live and back. Each step is one transaction that also records it. */
@Injectable()
export class WeightChangesService {
  private readonly logger = new Logger(WeightChangesService.name);

  constructor(
    private readonly prisma: Prisma,
    private readonly targets: TargetsService,
  ) {}

  async draft(
    input: ParsedInputOf<typeof weights.draftWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    const { pair, targetId, reason } = input;
    const { city } = context;
    return this.change(weights.draftWeights, input, context, async (tx) => {
      await checkScope(tx, input, city);
      await checkDraft(tx, input, city);
      const id = setIdOf(city, input);
      const set = await tx.weightSet.upsert({ where: { id }, create: { id, city, pair, targetId }, update: {} });
      const states = { in: ['draft', 'submitted'] };
      const open = await tx.weightVersion.findFirst({ where: { setId: id, state: states } });
      if (open !== null) throw alreadyOpen(open.id);
      return addVersion(tx, set, { kind: 'draft', state: 'draft', weights: input.weights }, told(context, reason));
    });
  }

  async edit(
    input: ParsedInputOf<typeof weights.editWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    return this.change(weights.editWeights, input, context, async (tx) => {
      const found = await this.find(tx, input.id, context);
      const state = stateAfter(found.state, 'edit');
      if (found.version !== input.version) throw staleVersion(found.version);
      await checkDraft(tx, { ...found, weights: input.weights }, context.city);
      const change = { kind: 'edit', state, weights: input.weights } as const;
      return writeVersion(tx, found, change, told(context, input.reason ?? found.reason));
    });
  }

  async submit(
    input: ParsedInputOf<typeof weights.submitWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    return this.change(weights.submitWeights, input, context, async (tx) => {
      const found = await this.find(tx, input.id, context);
      const state = stateAfter(found.state, 'submit');
      if (found.version !== input.version) throw staleVersion(found.version);
      return writeVersion(tx, found, { kind: 'submit', state }, told(context, input.reason ?? found.reason));
    });
  }

  async reject(
    input: ParsedInputOf<typeof weights.rejectWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    return this.change(weights.rejectWeights, input, context, async (tx) => {
      const found = await this.find(tx, input.id, context);
      const state = stateAfter(found.state, 'reject');
      return writeVersion(tx, found, { kind: 'reject', state }, told(context, input.reason));
    });
  }

  /** The version that was live retires, this one takes its place and new rankings are asked for: all of it or nothing. */
  async publish(
    input: ParsedInputOf<typeof weights.publishWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    return this.changeLive(weights.publishWeights, input, context, async (tx) => {
      const found = await this.find(tx, input.id, context);
      const state = stateAfter(found.state, 'publish');
      if ((await whoWrote(tx, found.id)).has(context.actor)) throw selfApproval(context.actor);
      // What is around it may have changed since it was written.
      await checkDraft(tx, found, context.city);
      await this.retire(tx, found.setId, context, input.reason);
      const published = await writeVersion(tx, found, { kind: 'publish', state }, told(context, input.reason));
      await checkPublished(tx, published);
      return published;
    });
  }

  async rollBack(
    input: ParsedInputOf<typeof weights.rollBackWeights>,
    context: MessageContext,
  ): Promise<weights.WeightVersion> {
    const { setId, reason } = input;
    return this.changeLive(weights.rollBackWeights, input, context, async (tx) => {
      const set = await tx.weightSet.findFirst({ where: { id: setId, city: context.city } });
      if (set === null) throw notFound('setId', setId);
      const live = await this.retire(tx, setId, context, reason);
      if (live === undefined) throw nothingLive();
      const before = await tx.weightVersion.findFirst({
        where: { setId, publishedAt: { not: null }, id: { not: live.id } },
        orderBy: [{ publishedAt: 'desc' }, { number: 'desc' }],
      });
      const restored = before === null ? {} : weights.overrides.parse(before.weights);
      const change = { kind: 'roll-back', state: 'live', weights: restored } as const;
      const version = await addVersion(tx, set, change, told(context, reason));
      await checkDraft(tx, version, context.city);
      await checkPublished(tx, version);
      return version;
    });
  }

  /** Takes the live version out of force, and returns it as it was; undefined where there is none. */
  private async retire(
    tx: Tx,
    setId: string,
    context: MessageContext,
    reason: string,
  ): Promise<weights.WeightVersion | undefined> {
    const row = await tx.weightVersion.findFirst({ where: { setId, state: 'live' }, include: { set: true } });
    if (row === null) return undefined;
    const live = versionOf(row);
    await writeVersion(tx, live, { kind: 'retire', state: stateAfter(live.state, 'retire') }, told(context, reason));
    return live;
  }

  private async find(tx: Tx, id: string, { city }: MessageContext): Promise<weights.WeightVersion> {
    const row = await tx.weightVersion.findFirst({ where: { id, city }, include: { set: true } });
    if (row === null) throw notFound('id', id);
    return versionOf(row);
  }

  /** One change of a city's weights at a time: each is checked against what the others left. */
  private change<R extends RequestContract>(
    contract: R,
    input: ParsedInputOf<R>,
    context: MessageContext,
    work: (tx: Tx) => Promise<OutputOf<R>>,
  ): Promise<OutputOf<R>> {
    return runOnce(this.prisma, contract, input, context, async (tx: Tx) => {
      await lockIds(tx, 'weight_set', [context.city]);
      return work(tx);
    });
  }

  /** A change of what counts: the targets of its scope are ranked anew. */
  private async changeLive(
    contract: typeof weights.publishWeights | typeof weights.rollBackWeights,
    input: { reason: string },
    context: MessageContext,
    work: (tx: Tx) => Promise<weights.WeightVersion>,
  ): Promise<weights.WeightVersion> {
    let after: AfterCommit | undefined;
    const version = await this.change(contract, input as never, context, async (tx) => {
      const changed = await work(tx);
      after = await this.targets.requestInScope(tx, context.city, changed);
      return changed;
    });
    // Rankings that could not be queued are found by the reconciler.
    await after?.().catch((error: unknown) => this.logger.warn(`Rankings not queued: ${String(error)}`));
    return version;
  }
}

function told({ actor }: MessageContext, reason: string): Told {
  return { actor, reason, at: new Date() };
}
