import { type contacts, experts, type MessageContext, orNotFound, visibleCities } from '@queqiao/contracts';
import type { Bus } from '@queqiao/messaging';
import type { Prisma } from '../prisma.js';

export type Party = Pick<contacts.ContactRecord, 'partyKind' | 'party'>;

/** Throws `not_found` unless the city sees the organisation or institution. */
export async function requireParty(
  prisma: Prisma,
  bus: Bus,
  { partyKind, party: id }: Party,
  context: MessageContext,
): Promise<void> {
  if (partyKind === 'institution') {
    await bus.request(experts.getInstitution, { id }, context);
    return;
  }
  const where = { id, city: { in: visibleCities(context) } };
  orNotFound(await prisma.organisation.findFirst({ where, select: { id: true } }), 'party', id);
}
