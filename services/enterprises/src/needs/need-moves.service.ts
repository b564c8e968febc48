import { Injectable } from '@nestjs/common';
import {
  type DataOf,
  enterprises,
  introductions,
  type Operation,
  type ParsedInputOf,
  type RequestContext,
  systemActor,
} from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import { Answers, type Delivery, On, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { type Act, closed, moved, published, renewed, reopened, returned, submitted, withdrawn } from './need-life.js';
import { actOf } from './need-rules.js';
import { lockNeed, storeMove } from './needs.rows.js';

type Need = enterprises.Need;
type Moving = Operation<Operation['input'], typeof enterprises.need>;

/** The moves of a need from its draft to its end. Each throws `conflict` where it cannot be made from the present state. */
@Injectable()
export class NeedMovesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(enterprises.submitNeed)
  submit(input: ParsedInputOf<typeof enterprises.submitNeed>, context: RequestContext) {
    return this.make(enterprises.submitNeed, 'submit', input, context, submitted);
  }

  @Answers(enterprises.withdrawNeed)
  withdraw(input: ParsedInputOf<typeof enterprises.withdrawNeed>, context: RequestContext) {
    return this.make(enterprises.withdrawNeed, 'withdraw', input, context, withdrawn);
  }

  @Answers(enterprises.returnNeed)
  return(input: ParsedInputOf<typeof enterprises.returnNeed>, context: RequestContext) {
    const { reason } = input;
    const giveBack = (need: Need, act: Act) => returned(need, reason, act);
    return this.make(enterprises.returnNeed, 'return', { ...input, note: reason }, context, giveBack);
  }

  @Answers(enterprises.publishNeed)
  publish(input: ParsedInputOf<typeof enterprises.publishNeed>, context: RequestContext) {
    const isPerson = context.actor.kind !== 'system';
    const open = (need: Need, act: Act) => published(need, input.expiresOn, isPerson, act);
    return this.make(enterprises.publishNeed, 'publish', input, context, open);
  }

  @Answers(enterprises.markNeedInContact)
  contact(input: ParsedInputOf<typeof enterprises.markNeedInContact>, context: RequestContext) {
    const meet = (need: Need, act: Act) => moved(need, 'contact', act);
    return this.make(enterprises.markNeedInContact, 'contact', input, context, meet);
  }

  @Answers(enterprises.renewNeed)
  renew(input: ParsedInputOf<typeof enterprises.renewNeed>, context: RequestContext) {
    const { until } = input;
    const keep = (need: Need, act: Act) => renewed(need, until, act);
    return this.make(enterprises.renewNeed, 'renew', { ...input, note: until }, context, keep);
  }

  @Answers(enterprises.closeNeed)
  close(input: ParsedInputOf<typeof enterprises.closeNeed>, context: RequestContext) {
    const { reason, note } = input;
    const end = (need: Need, act: Act) => closed(need, { reason, note }, act);
    return this.make(enterprises.closeNeed, 'close', input, context, end);
  }

  @Answers(enterprises.reopenNeed)
  reopen(input: ParsedInputOf<typeof enterprises.reopenNeed>, context: RequestContext) {
    return this.make(enterprises.reopenNeed, 'reopen', input, context, reopened);
  }

  /** Once an enterprise and a candidate agreed to meet, their need is in contact, unless it has moved on meanwhile. */
  @On(introductions.introductionAgreed)
  async agreed(
    { needId: id }: DataOf<typeof introductions.introductionAgreed>,
    { tx, context }: Delivery<Tx>,
  ): Promise<void> {
    await lockIds(tx, 'need', [id]);
    if ((await tx.need.count({ where: { id, city: context.city, state: 'published' } })) === 0) return;
    // Whoever agreed last may be of the candidate, and is nobody who moves needs.
    const acting: RequestContext = { ...context, actor: systemActor('introductions'), reach: 'platform' };
    const before = await lockNeed(tx, { id }, acting);
    await storeMove(tx, before, moved(before, 'contact', actOf(acting)), { move: 'contact' }, acting);
  }

  private make(
    operation: Moving,
    move: enterprises.NeedMove,
    asked: { id: string; version?: number | undefined; note?: string | undefined },
    context: RequestContext,
    decide: (need: Need, act: Act) => Need,
  ): Promise<Need> {
    return runOnce(this.prisma, operation, asked, context, async (tx) => {
      const before = await lockNeed(tx, asked, context);
      return storeMove(tx, before, decide(before, actOf(context)), { move, note: asked.note }, context);
    });
  }
}
