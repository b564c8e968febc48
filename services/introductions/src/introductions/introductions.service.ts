import { Injectable } from '@nestjs/common';
import { cityDay, introductions, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { beyondMoment, momentKey, toPage } from '@queqiao/database';
import { Answers } from '@queqiao/messaging';
import { Prisma } from '../prisma.js';
import { sideOf } from './answers.service.js';
import { fromRow, ownOf } from './introductions.rows.js';

/** Reads introductions, for the city and for those who are introduced. */
@Injectable()
export class IntroductionsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(introductions.listIntroductions)
  async list(input: ParsedInputOf<typeof introductions.listIntroductions>, { city }: MessageContext) {
    const { state, needId, cursor, limit } = input;
    const rows = await this.prisma.introduction.findMany({
      where: { city, needId, ...inState(state), AND: beyondMoment(cursor, 'releasedAt', 'desc') },
      orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return toPage(rows, limit, ({ releasedAt, id }) => momentKey(releasedAt, id), fromRow);
  }

  @Answers(introductions.listOwnIntroductions)
  async listOwn(input: ParsedInputOf<typeof introductions.listOwnIntroductions>, { city, actor }: MessageContext) {
    const { cursor, limit } = input;
    // No id is empty: who speaks for nobody sees nothing.
    const represents = actor.represents ?? '';
    const rows = await this.prisma.introduction.findMany({
      where: {
        city,
        ...isOfParty(represents),
        AND: beyondMoment(cursor, 'releasedAt', 'desc'),
      },
      orderBy: [{ releasedAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ releasedAt, id }) => momentKey(releasedAt, id),
      (row) => {
        const whole = fromRow(row);
        return ownOf(whole, sideOf(whole, represents) ?? 'candidate');
      },
    );
  }

  @Answers(introductions.isIntroduced)
  async isIntroduced({ party }: ParsedInputOf<typeof introductions.isIntroduced>, { city, actor }: MessageContext) {
    const found = await this.prisma.introduction.findFirst({
      where: {
        city,
        releasedBy: { path: ['id'], equals: actor.id },
        AND: [isOfParty(party), { OR: [inState('proposed'), inState('agreed')] }],
      },
      select: { id: true },
    });
    return { introduces: found !== null };
  }
}

const isOfParty = (party: string) => ({ OR: [{ askerParty: party }, { candidateParty: party }] });

/** One that is proposed has lapsed once its last day has passed. */
function inState(state: introductions.IntroductionState | undefined) {
  const today = new Date(cityDay(new Date()));
  if (state === 'proposed') return { state, lapsesOn: { gte: today } };
  if (state === 'lapsed') return { state: 'proposed', lapsesOn: { lt: today } };
  return state === undefined ? {} : { state };
}
