import { randomUUID } from 'node:crypto';
import { type contacts, type MessageContext, onlyOf, orNotFound, type RequestContext, refOf } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import type { Contact as Row } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { erasureAfter } from './keeping.js';
import type { Person } from './person.js';
import { contactRecord, type SealedContacts } from './sealed-contacts.js';

type Circumstances = Pick<
  contacts.ContactRecord,
  'partyKind' | 'party' | 'language' | 'consent' | 'optedOut' | 'source'
> & { readonly consentOn: Date | null };

/** Keeps a person in the normal form, as the contact of a party in the city. */
export function storeContact(
  tx: Tx,
  sealed: SealedContacts,
  person: Person,
  circumstances: Circumstances,
  { city, actor }: MessageContext,
): Promise<Row> {
  const id = `contact-${randomUUID()}`;
  const [now, by] = [new Date(), refOf(actor)];
  return tx.contact.create({
    data: {
      ...{ id, city, ...circumstances, version: 1 },
      ...{ createdBy: by, updatedBy: by, createdAt: now, updatedAt: now, usedAt: now },
      ...{ ...sealed.columns(id, person), erasedOn: erasureAfter(circumstances.consent, now) },
    },
  });
}

/** For a change. Throws `not_found` for one of another city or, to who speaks for a party, of another party. */
export async function lockContact(tx: Tx, id: string, context: RequestContext): Promise<Row> {
  await tx.$queryRaw`SELECT FROM contact WHERE id = ${id} FOR UPDATE`;
  const where = { id, city: context.city, party: onlyOf(context) };
  const row = orNotFound(await tx.contact.findFirst({ where }), 'id', id);
  keepBefore(tx, contactRecord(row));
  return row;
}
