import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  contacts,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  patched,
  refOf,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { beyondMoment, isSameRow, keepBefore, momentKey, toPage } from '@queqiao/database';
import { Answers, Bus, runOnce } from '@queqiao/messaging';
import type { Contact as Row } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { erasureAfter } from './keeping.js';
import { requireParty } from './parties.js';
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
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ createdAt, id }) => momentKey(createdAt, id),
      (row) => this.sealed.masked(row),
    );
  }

  /** Throws `not_found` if the city does not see the party. */
  @Answers(contacts.addContact)
  async add(input: ParsedInputOf<typeof contacts.addContact>, context: MessageContext) {
    const { name, duty, phone, email, consentOn, ...more } = input;
    const person = normalPerson({ name, duty, phone, email });
    await requireParty(this.prisma, this.bus, input, context);
    return runOnce(this.prisma, contacts.addContact, this.sealed.unguessable(input), context, async (tx) => {
      const id = `contact-${randomUUID()}`;
      const [now, by] = [new Date(), refOf(context.actor)];
      const row = await tx.contact.create({
        data: {
          ...{ id, city: context.city, ...more, consentOn: dateOf(consentOn), version: 1 },
          ...{ createdBy: by, updatedBy: by, createdAt: now, updatedAt: now, usedAt: now },
          ...{ ...this.sealed.columns(id, person), erasedOn: erasureAfter(more.consent, now) },
        },
      });
      return contactRecord(row);
    });
  }

  /** Throws `conflict` if the stored version is not `version`. */
  @Answers(contacts.updateContact)
  update(input: ParsedInputOf<typeof contacts.updateContact>, context: MessageContext) {
    return runOnce(this.prisma, contacts.updateContact, this.sealed.unguessable(input), context, async (tx) => {
      const { id, version, patch } = input;
      const before = await this.lock(tx, id, context);
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
          ...(changed.length > 0 && this.sealed.columns(id, person)),
          ...{ version: before.version + 1, updatedBy: refOf(context.actor), updatedAt: now, usedAt: now },
          erasedOn: erasureAfter(consent, now),
        },
      });
      return { ...contactRecord(row), changed };
    });
  }

  @Answers(contacts.removeContact)
  remove(input: ParsedInputOf<typeof contacts.removeContact>, context: MessageContext) {
    return runOnce(this.prisma, contacts.removeContact, input, context, async (tx) => {
      const row = await this.lock(tx, input.id, context);
      await tx.contact.delete({ where: { id: row.id } });
      return contactRecord(row);
    });
  }

  private async lock(tx: Tx, id: string, { city }: MessageContext): Promise<Row> {
    await tx.$queryRaw`SELECT FROM contact WHERE id = ${id} FOR UPDATE`;
    const row = orNotFound(await tx.contact.findFirst({ where: { id, city } }), 'id', id);
    keepBefore(tx, contactRecord(row));
    return row;
  }
}

function changedFields(before: Person, after: Person): string[] {
  return contacts.personalFields.filter((field) => before[field] !== after[field]);
}

function dateOf(day: string | undefined): Date | null {
  return day === undefined ? null : new Date(day);
}

const wholeCity = {
  field: 'party',
  rule: 'present',
  message: { zh: '请指明机构，或只列出即将到期的联系人', en: 'Name a party, or ask for those that are soon erased' },
};
