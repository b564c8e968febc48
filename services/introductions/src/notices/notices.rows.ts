import type { notices } from '@queqiao/contracts';
import type { SealedTable } from '@queqiao/sealing';
import type { Tx } from '../prisma.js';

const address = 'address';

/** Where people want mail. */
export const sealedAddresses: SealedTable = { name: 'notice_reader', id: 'id', fields: [address] };

export const placeOfAddress = (row: string) => ({ table: sealedAddresses.name, row, field: address });

/** One person in one city. */
export const readerId = (city: string, userId: string): string => `${city} ${userId}`;

interface News {
  /** The same news twice is told once. */
  readonly id: string;
  readonly city: string;
  readonly kind: notices.NoticeKind;
  readonly about: string;
  readonly title?: string;
  readonly at: Date;
}

/** Tells a party, in the transaction of what happened, and queues mail for those who want it. */
export function tellParty(tx: Tx, news: News & { readonly party: string }): Promise<void> {
  return tell(tx, news, { party: news.party });
}

/** As {@link tellParty}, a person who speaks for nobody yet. */
export function tellPerson(tx: Tx, news: News & { readonly userId: string }): Promise<void> {
  return tell(tx, news, { userId: news.userId });
}

async function tell(tx: Tx, news: News, readBy: { party: string } | { userId: string }): Promise<void> {
  const { count } = await tx.notice.createMany({ data: [news], skipDuplicates: true });
  if (count === 0) return;
  const { id: noticeId, city } = news;
  const readers = await tx.noticeReader.findMany({
    where: { city, ...readBy, address: { not: null } },
    select: { id: true },
  });
  const dueAt = new Date();
  await tx.mail.createMany({ data: readers.map(({ id }) => ({ noticeId, readerId: id, state: 'waiting', dueAt })) });
}
