import { randomUUID } from 'node:crypto';
import { conversations, type MessageContext, refOf } from '@queqiao/contracts';
import { beyondMoment, momentKey, plainRow, toPage } from '@queqiao/database';
import type { Message as Row } from '../generated/client.js';
import type { Prisma, Tx } from '../prisma.js';

const message = conversations.message.strip();

export const fromRow = (row: Row): conversations.Message => message.parse(plainRow(row));

interface Party {
  readonly party: string;
  readonly partyKind: conversations.Conversation['partyKind'];
  readonly name: string;
}

/** Adds a message; a first one begins the conversation. */
export async function storeMessage(
  tx: Tx,
  { party, partyKind, name }: Party,
  from: conversations.Message['from'],
  text: string,
  { city, actor }: MessageContext,
): Promise<conversations.Message> {
  const at = new Date();
  await tx.conversation.upsert({
    where: { city_party: { city, party } },
    create: { city, party, partyKind, name, lastAt: at },
    update: { name, lastAt: at },
  });
  const by = refOf(actor);
  return fromRow(await tx.message.create({ data: { id: `message-${randomUUID()}`, city, party, from, by, text, at } }));
}

/** Newest first. */
export async function pageOfMessages(
  prisma: Prisma,
  where: { readonly city: string; readonly party: string },
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
) {
  const rows = await prisma.message.findMany({
    where: { ...where, AND: beyondMoment(cursor, 'at', 'desc') },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  return toPage(rows, limit, ({ at, id }) => momentKey(at, id), fromRow);
}

/** An earlier moment than that which is stored changes nothing, nor does one that has not come. */
export async function markSeen(
  prisma: Prisma,
  where: { readonly city: string; readonly party: string },
  column: 'deskSeen' | 'partySeen',
  upTo: string,
): Promise<void> {
  const seen = new Date(Math.min(Date.parse(upTo), Date.now()));
  await prisma.conversation.updateMany({
    where: { ...where, OR: [{ [column]: null }, { [column]: { lt: seen } }] },
    data: { [column]: seen },
  });
}
