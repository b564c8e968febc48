import type { notices } from '@queqiao/contracts';
import type { SealedTable } from '@queqiao/sealing';
import type { Tx } from '../prisma.js';

const address = 'address';

/** Where people want mail. */
export const sealedAddresses: SealedTable = { name: 'notice_reader', id: 'id', fields: [address] };

export const placeOfAddress = (row: string) => ({ table: sealedAddresses.name, row, field: address });

/** One person in one city. */
export const readerId = (city: string, userId: string): string => `${city} ${userId}`;

export interface News {
  /** The same news twice is told once. */
  readonly id: string;
  readonly city: string;
  readonly party: string;
  readonly kind: notices.NoticeKind;
  readonly about: string;
  readonly title?: string;
  readonly at: Date;
}

/** Tells a party, in the transaction of what happened, and queues mail for those who want it. */
export async function tellParty(tx: Tx, news: News): Promise<void> {
  const { count } = await tx.notice.createMany({ data: [news], skipDuplicates: true });
  if (count === 0) return;
  const { id: noticeId, city, party } = news;
  const readers = await tx.noticeReader.findMany({
    where: { city, party, address: { not: null } },
    select: { id: true },
  });
  const dueAt = new Date();
  await tx.mail.createMany({ data: readers.map(({ id }) => ({ noticeId, readerId: id, state: 'waiting', dueAt })) });
}
