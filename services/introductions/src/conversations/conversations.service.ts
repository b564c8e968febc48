import { Injectable } from '@nestjs/common';
import { conversations, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { momentKey, readMomentCursor, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { tellParty } from '../notices/notices.rows.js';
import { PartyRecords } from '../parties/party-records.js';
import { Prisma } from '../prisma.js';
import { fromRow, markSeen, pageOfMessages, storeMessage } from './messages.rows.js';

const partyKind = conversations.conversation.shape.partyKind;

/** Messages as the desk of a city sees them: one box that its officers share. */
@Injectable()
export class ConversationsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly records: PartyRecords,
  ) {}

  @Answers(conversations.listConversations)
  async list({ cursor, limit }: ParsedInputOf<typeof conversations.listConversations>, { city }: MessageContext) {
    const last = readMomentCursor(cursor);
    const rows = await this.prisma.conversation.findMany({
      where: {
        city,
        ...(last && { OR: [{ lastAt: { lt: last.moment } }, { lastAt: last.moment, party: { lt: last.id } }] }),
      },
      orderBy: [{ lastAt: 'desc' }, { party: 'desc' }],
      take: limit + 1,
      include: { messages: { orderBy: [{ at: 'desc' }, { id: 'desc' }], take: 1 } },
    });
    const page = toPage(rows, limit, ({ lastAt, party }) => momentKey(lastAt, party));
    const items = await Promise.all(
      page.items.map(async ({ party, partyKind: kind, name, deskSeen, messages }) => ({
        party,
        partyKind: partyKind.parse(kind),
        name,
        last: messages.map(fromRow)[0],
        unread: await this.prisma.message.count({
          where: { city, party, from: 'party', at: { gt: deskSeen ?? new Date(0) } },
        }),
      })),
    );
    return { ...page, items: items.filter((one): one is conversations.Conversation => one.last !== undefined) };
  }

  @Answers(conversations.listMessages)
  async messages(input: ParsedInputOf<typeof conversations.listMessages>, { city }: MessageContext) {
    return pageOfMessages(this.prisma, { city, party: input.party }, input);
  }

  @Answers(conversations.sendMessage)
  async send(input: ParsedInputOf<typeof conversations.sendMessage>, context: MessageContext) {
    const { party, partyKind: kind, text } = input;
    const name = await this.records.nameOf(kind, party, context);
    return runOnce(this.prisma, conversations.sendMessage, input, context, async (tx) => {
      const sent = await storeMessage(tx, { party, partyKind: kind, name }, 'desk', text, context);
      const { id, at } = sent;
      await tellParty(tx, { id, city: context.city, party, kind: 'message', about: id, at: new Date(at) });
      return sent;
    });
  }

  @Answers(conversations.readMessages)
  async read({ party, upTo }: ParsedInputOf<typeof conversations.readMessages>, { city }: MessageContext) {
    await markSeen(this.prisma, { city, party }, 'deskSeen', upTo);
    return {};
  }
}
