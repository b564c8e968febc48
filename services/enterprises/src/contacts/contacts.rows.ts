import { onlyOf, orNotFound, type RequestContext } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import type { Contact as Row } from '../generated/client.js';
import type { Tx } from '../prisma.js';
import { contactRecord } from './sealed-contacts.js';

/** For a change. Throws `not_found` for one of another city or, to who speaks for a party, of another party. */
export async function lockContact(tx: Tx, id: string, context: RequestContext): Promise<Row> {
  await tx.$queryRaw`SELECT FROM contact WHERE id = ${id} FOR UPDATE`;
  const where = { id, city: context.city, party: onlyOf(context) };
  const row = orNotFound(await tx.contact.findFirst({ where }), 'id', id);
  keepBefore(tx, contactRecord(row));
  return row;
}
