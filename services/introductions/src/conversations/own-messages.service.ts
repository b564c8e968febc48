import { Injectable } from '@nestjs/common';
import { conversations, type MessageContext, notFound, type ParsedInputOf } from '@queqiao/contracts';
import { Answers, runOnce } from '@queqiao/messaging';
import { PartyRecords } from '../parties/party-records.js';
import { Prisma } from '../prisma.js';
import { markSeen, pageOfMessages, storeMessage } from './messages.rows.js';

/** Messages as those see them who speak for an organisation or institution. */
@Injectable()
export class OwnMessagesService {
  constructor(
    private readonly prisma: Prisma,
    private readonly records: PartyRecords,
  ) {}

  @Answers(conversations.listOwnMessages)
  async list(input: ParsedInputOf<typeof conversations.listOwnMessages>, context: MessageContext) {
    const where = ownOf(context);
    const kept = await this.prisma.conversation.findFirst({ where });
    const unread = await this.prisma.message.count({
      where: { ...where, from: 'desk', at: { gt: kept?.partySeen ?? new Date(0) } },
    });
    return { ...(await pageOfMessages(this.prisma, where, input)), unread };
  }

  @Answers(conversations.sendOwnMessage)
  async send(input: ParsedInputOf<typeof conversations.sendOwnMessage>, context: MessageContext) {
    const { party } = ownOf(context);
    if (party === '') throw notFound('represents', party);
    const partyKind = context.actor.roles.includes('institution') ? 'institution' : 'organisation';
    const name = await this.records.nameOf(partyKind, party, context);
    return runOnce(this.prisma, conversations.sendOwnMessage, input, context, (tx) =>
      storeMessage(tx, { party, partyKind, name }, 'party', input.text, context),
    );
  }

  @Answers(conversations.readOwnMessages)
  async read({ upTo }: ParsedInputOf<typeof conversations.readOwnMessages>, context: MessageContext) {
    await markSeen(this.prisma, ownOf(context), 'partySeen', upTo);
    return {};
  }
}

/** No id is empty: who speaks for nobody reads nothing. */
const ownOf = ({ city, actor }: MessageContext) => ({ city, party: actor.represents ?? '' });
