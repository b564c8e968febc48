import { Injectable } from '@nestjs/common';
import { conflict, type MessageContext, orNotFound, type ParsedInputOf, refOf, responses } from '@queqiao/contracts';
import { beyondMoment, keepBefore, momentKey, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { tellParty } from '../notices/notices.rows.js';
import { Prisma } from '../prisma.js';
import { fromRow, lockResponse } from './responses.rows.js';

const ENDED = { zh: '这条应答已处理或已撤回', en: 'This answer is dealt with or was taken back' };

/** 应答, from the side of the city. */
@Injectable()
export class ResponseDeskService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(responses.listResponses)
  async list({ state, cursor, limit }: ParsedInputOf<typeof responses.listResponses>, { city }: MessageContext) {
    const rows = await this.prisma.response.findMany({
      where: { city, state, AND: beyondMoment(cursor, 'at', 'desc') },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return toPage(rows, limit, ({ at, id }) => momentKey(at, id), fromRow);
  }

  @Answers(responses.declineResponse)
  decline({ id, note }: ParsedInputOf<typeof responses.declineResponse>, context: MessageContext) {
    return runOnce(this.prisma, responses.declineResponse, { id, note }, context, async (tx) => {
      const { city, actor } = context;
      const found = orNotFound(await tx.response.findFirst({ where: { id, city } }), 'id', id);
      const before = orNotFound(await lockResponse(tx, found), 'id', id);
      keepBefore(tx, fromRow(before));
      if (before.state !== 'open') throw conflict('id', 'ended', ENDED);
      const at = new Date();
      const declined = { note, by: refOf(actor), at: at.toISOString() };
      const row = await tx.response.update({ where: { id }, data: { state: 'declined', declined } });
      const news = { id: `${id}-${before.at.getTime()}`, city, party: before.party, about: id, at };
      await tellParty(tx, { ...news, kind: 'response-declined' });
      return fromRow(row);
    });
  }
}
