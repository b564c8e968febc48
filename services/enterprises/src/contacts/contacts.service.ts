import { Injectable } from '@nestjs/common';
import {
  contacts,
  type MessageContext,
  onlyOf,
  type ParsedInputOf,
  patched,
  type RequestContext,
  refOf,
  refuse,
  refuseForeign,
  staleVersion,
} from '@queqiao/contracts';
import { beyondMoment, isSameRow, momentKey, toPage } from '@queqiao/database';
import { Answers, Bus, runAudited, runOnce } from '@queqiao/messaging';
import { type Contact as Row, Prisma as Sql } from '../generated/client.js';
import { requireParty } from '../parties/parties.js';
import { Prisma } from '../prisma.js';
import { lockContact, storeContact } from './contacts.rows.js';
import { erasureAfter } from './keeping.js';
import { normalPerson, type Person } from './person.js';
import { contactRecord, SealedContacts } from './sealed-contacts.js';

/** 联系人 of organisations and institutions, each known to one city alone. */
@Injectable()
export class ContactsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly sealed: SealedContacts,
    private readonly bus: Bus,
  ) {}

  /** Throws `invalid` for a question about everybody. */
  @Answers(contacts.listContacts)
  async list(input: ParsedInputOf<typeof contacts.listContacts>, { city }: MessageContext) {
    const { partyKind, party, due, cursor, limit } = input;
    if (party === undefined && !due) refuse([wholeCity]);
    const rows = await this.prisma.contact.findMany({
      where: {
        city,
        partyKind,
        party,
        ...(due && { erasedOn: { not: null } }),
        ...beyondMoment(cursor, 'createdAt', 'asc'),
      },
      ...oldestFirst,
      take: limit + 1,
    });
    return toPage(rows, limit, placeOf, (row) => this.sealed.masked(row));
  }

  @Answers(contacts.listOwnContacts)
  listOwn(input: ParsedInputOf<typeof contacts.listOwnContacts>, context: RequestContext) {
    const { cursor, limit } = input;
    return runAudited(this.prisma, contacts.listOwnContacts, input, context, async (tx) => {
      const where = { city: context.city, party: onlyOf(context) ?? '', ...beyondMoment(cursor, 'createdAt', 'asc') };
      const rows = await tx.contact.findMany({ where, ...oldestFirst, take: limit + 1 });
      return toPage(rows, limit, placeOf, (row) => this.sealed.full(row));
    });
  }

  /** Throws `not_found` if the city does not see the party. */
  @Answers(contacts.addContact)
  async add(input: ParsedInputOf<typeof contacts.addContact>, context: RequestContext) {
    refuseForeign(context, 'party', input.party);
    const { name, duty, phone, email, consentOn, ...more } = input;
    const person = normalPerson({ name, duty, phone, email });
    await requireParty(this.prisma, this.bus, input, context);
    return runOnce(this.prisma, contacts.addContact, this.sealed.unguessable(input), context, async (tx) => {
      const circumstances = { ...more, consentOn: dateOf(consentOn) };
      const row = await storeContact(tx, this.sealed, person, circumstances, context);
      return contactRecord(row);
    });
  }

  /** Throws `conflict` if the stored version is not `version`. */
  @Answers(contacts.updateContact)
  update(input: ParsedInputOf<typeof contacts.updateContact>, context: RequestContext) {
    return runOnce(this.prisma, contacts.updateContact, this.sealed.unguessable(input), context, async (tx) => {
      const { id, version, patch } = input;
      const before = await lockContact(tx, id, context);
      if (version !== undefined && version !== before.version) throw staleVersion(before.version);
      const known = this.sealed.person(before);
      const { name, duty, phone, email, ...more } = patched({ ...contactRecord(before), ...known }, patch);
      const person = normalPerson({ name, duty, phone, email }, 'patch.');
      const changed = changedFields(known, person);
      const after = contacts.contactRecord.strip().parse(more);
      if (changed.length === 0 && isSameRow(after, contactRecord(before))) return { ...after, changed };
      const now = new Date();
      const { language, consent, consentOn, optedOut, source } = after;
      const row = await tx.contact.update({
        where: { id },
        data: {
          ...{ language, consent, consentOn: dateOf(consentOn), optedOut, source },
          // Nobody is named who does not agree to be kept.
          ...(consent !== 'given' && { named: Sql.DbNull }),
          ...(changed.length > 0 && this.sealed.columns(id, person)),
          ...{ version: before.version + 1, updatedBy: refOf(context.actor), updatedAt: now, usedAt: now },
          erasedOn: erasureAfter(consent, now),
        },
      });
      return { ...contactRecord(row), changed };
    });
  }

  @Answers(contacts.removeContact)
  remove(input: ParsedInputOf<typeof contacts.removeContact>, context: RequestContext) {
    return runOnce(this.prisma, contacts.removeContact, input, context, async (tx) => {
      const row = await lockContact(tx, input.id, context);
      await tx.contact.delete({ where: { id: row.id } });
      return contactRecord(row);
    });
  }
}

function changedFields(before: Person, after: Person): string[] {
  return contacts.personalFields.filter((field) => before[field] !== after[field]);
}

function dateOf(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day);
}

const oldestFirst = { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } satisfies Sql.ContactFindManyArgs;

function placeOf({ createdAt, id }: Row): string {
  return momentKey(createdAt, id);
}

const wholeCity = {
  field: 'party',
  rule: 'present',
  message: { zh: '请指明机构，或只列出即将到期的联系人', en: 'Name a party, or ask for those that are soon erased' },
};
