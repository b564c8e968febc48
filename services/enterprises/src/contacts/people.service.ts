import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, personalData, refuse } from '@queqiao/contracts';
import { plainRow } from '@queqiao/database';
import { Answers, runAudited, runOnce } from '@queqiao/messaging';
import type { Prisma as Sql } from '../generated/client.js';
import { Prisma, type Tx } from '../prisma.js';
import { normalEmail, unreachable } from './person.js';
import { requirePhone } from './phones.js';
import { SealedContacts } from './sealed-contacts.js';

/** As many as one person can reasonably be known by. */
const MOST = 500;

interface Asked {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
}

/** What the city keeps of one person, in whatever organisation: found, handed out, erased. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly prisma: Prisma,
    private readonly sealed: SealedContacts,
  ) {}

  /** A search is no write that could be repeated; its line in the audit says nothing of whom it was about. */
  @Answers(personalData.findContacts)
  find(input: ParsedInputOf<typeof personalData.findContacts>, context: MessageContext) {
    return runAudited(this.prisma, personalData.findContacts, {}, context, async (tx) => {
      const rows = await this.rowsOf(tx, input, context);
      return { items: rows.map((row) => this.sealed.masked(row)) };
    });
  }

  /** Not by idempotency key, which would keep the answer in clear. */
  @Answers(personalData.exportPerson)
  export(input: ParsedInputOf<typeof personalData.exportPerson>, context: MessageContext) {
    const { note } = input;
    return runAudited(this.prisma, personalData.exportPerson, { note }, context, async (tx) => {
      const rows = await this.rowsOf(tx, input, context);
      const where = { city: context.city, contactId: { in: rows.map(({ id }) => id) } };
      const seen = await tx.contactReveal.findMany({ where, orderBy: { at: 'asc' } });
      const { reveals } = personalData.exportPerson.output.shape;
      return {
        at: new Date().toISOString(),
        contacts: rows.map((row) => this.sealed.full(row)),
        reveals: reveals.parse(seen.map(({ contactId: contact, by, at }) => plainRow({ contact, by, at }))),
      };
    });
  }

  @Answers(personalData.erasePerson)
  erase(input: ParsedInputOf<typeof personalData.erasePerson>, context: MessageContext) {
    return runOnce(this.prisma, personalData.erasePerson, this.sealed.unguessable(input), context, async (tx) => {
      const erased = (await this.rowsOf(tx, input, context)).map(({ id }) => id);
      await tx.contact.deleteMany({ where: { id: { in: erased } } });
      return { erased };
    });
  }

  private rowsOf(tx: Tx, { phone, email }: Asked, { city }: MessageContext) {
    if (phone === undefined && email === undefined) refuse([unreachable('phone')]);
    const { phoneMark, emailMark } = this.sealed.marks({
      phone: phone && requirePhone('phone', phone),
      email: email && normalEmail(email),
    });
    const ways: Sql.ContactWhereInput[] = [];
    if (phoneMark !== null) ways.push({ phoneMark });
    if (emailMark !== null) ways.push({ emailMark });
    return tx.contact.findMany({
      where: { city, OR: ways },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: MOST,
    });
  }
}
