import { Injectable } from '@nestjs/common';
import {
  conflict,
  introductions,
  type MessageContext,
  notFound,
  orNotFound,
  type ParsedInputOf,
  refOf,
  representatives,
} from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, Bus, publish, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { tellReopened, tellSides } from './introduction-news.js';
import { fromRow, ownOf } from './introductions.rows.js';
import { otherSide, refusalOf, stateOf } from './moves.js';

const REFUSALS = {
  answered: { zh: '对方已经答复，不能再改', en: 'The other side has answered since, so this answer stays' },
  represented: { zh: '该方已有账号，须由其自己答复', en: 'This side has an account and answers there itself' },
  ended: { zh: '这次引荐已经结束', en: 'This introduction has ended' },
};

/** What becomes of an introduction after its release. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
  ) {}

  @Answers(introductions.answerIntroduction)
  answer(input: ParsedInputOf<typeof introductions.answerIntroduction>, context: MessageContext) {
    return runOnce(this.prisma, introductions.answerIntroduction, input, context, async (tx) => {
      const whole = await this.lock(tx, input.id, context);
      const side = sideOf(whole, context.actor.represents);
      if (side === undefined) throw notFound('id', input.id);
      keepBefore(tx, ownOf(whole, side));
      const after = await this.store(tx, whole, side, input, context);
      await tellAgreed(tx, whole, after, context);
      return ownOf(after, side);
    });
  }

  @Answers(introductions.recordAnswer)
  record(input: ParsedInputOf<typeof introductions.recordAnswer>, context: MessageContext) {
    return runOnce(this.prisma, introductions.recordAnswer, input, context, async (tx) => {
      const whole = await this.lock(tx, input.id, context);
      await this.refuseRepresented(whole[input.side].party, context);
      keepBefore(tx, whole);
      const after = await this.store(tx, whole, input.side, input, context, { recorded: true });
      await tellAgreed(tx, whole, after, context);
      return after;
    });
  }

  @Answers(introductions.withdrawIntroduction)
  withdraw({ id, note }: ParsedInputOf<typeof introductions.withdrawIntroduction>, context: MessageContext) {
    return runOnce(this.prisma, introductions.withdrawIntroduction, { id, note }, context, async (tx) => {
      const whole = await this.lock(tx, id, context);
      keepBefore(tx, whole);
      if (whole.state !== 'proposed') throw conflict('id', 'ended', REFUSALS.ended);
      const withdrawn = { note, by: refOf(context.actor), at: new Date().toISOString() };
      const data = { state: 'withdrawn', withdrawn, version: { increment: 1 } };
      const after = fromRow(await tx.introduction.update({ where: { id }, data }));
      await tellSides(tx, context.city, after, introductions.side.options);
      return after;
    });
  }

  private async store(
    tx: Tx,
    whole: introductions.Introduction,
    side: introductions.Side,
    { says, note }: Pick<introductions.Answer, 'says' | 'note'>,
    { city, actor }: MessageContext,
    how: Pick<introductions.Answer, 'recorded'> = {},
  ): Promise<introductions.Introduction> {
    const before = whole.answers[side];
    if (before !== undefined && before.says === says && before.note === note) return whole;
    const refusal = refusalOf(whole, side);
    if (refusal !== undefined) throw conflict('id', refusal, REFUSALS[refusal]);
    const at = new Date().toISOString();
    const answer = { says, by: refOf(actor), at, ...(note !== undefined && { note }), ...how };
    const state = stateOf({ ...whole.answers, [side]: answer });
    const data = {
      state,
      version: { increment: 1 },
      ...(side === 'asker' ? { askerAnswer: answer } : { candidateAnswer: answer }),
    };
    const after = fromRow(await tx.introduction.update({ where: { id: whole.id }, data }));
    if (whole.state === 'declined' && state === 'proposed') await tellReopened(tx, city, after, otherSide[side]);
    if (state !== 'proposed' && state !== whole.state) await tellSides(tx, city, after, [otherSide[side]]);
    return after;
  }

  /** Whoever has an account answers there, so that nobody answers in their place. */
  private async refuseRepresented(party: string, context: MessageContext): Promise<void> {
    const { items } = await this.bus.request(representatives.listRepresentatives, { parties: [party] }, context);
    if (items.length > 0) throw conflict('side', 'represented', REFUSALS.represented);
  }

  /** Both sides may answer at once: the second waits and finds the answer of the first. */
  private async lock(tx: Tx, id: string, { city }: MessageContext): Promise<introductions.Introduction> {
    await tx.$queryRaw`SELECT id FROM introduction WHERE id = ${id} AND city = ${city} FOR UPDATE`;
    return fromRow(orNotFound(await tx.introduction.findFirst({ where: { id, city } }), 'id', id));
  }
}

/** On which side somebody stands who speaks for an organisation or institution. */
export function sideOf(
  { asker, candidate }: Pick<introductions.Introduction, 'asker' | 'candidate'>,
  represents: string | undefined,
): introductions.Side | undefined {
  if (represents === asker.party) return 'asker';
  return represents === candidate.party ? 'candidate' : undefined;
}

async function tellAgreed(
  tx: Tx,
  before: introductions.Introduction,
  { id, state, need }: introductions.Introduction,
  context: MessageContext,
): Promise<void> {
  if (state !== 'agreed' || before.state === 'agreed') return;
  await publish(tx, introductions.introductionAgreed, { city: context.city, id, needId: need.id }, context);
}
