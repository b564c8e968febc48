import { Injectable } from '@nestjs/common';
import {
  conflict,
  contacts,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  refOf,
} from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import { Answers, runAudited, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../prisma.js';
import { lockContact } from './contacts.rows.js';
import { Following } from './following.js';
import { dayIn } from './keeping.js';
import { contactRecord, SealedContacts } from './sealed-contacts.js';
import { settingsOf } from './settings.rows.js';

const WITHDRAWN = {
  zh: '本人已撤回同意，不能再查看完整信息',
  en: 'The person has withdrawn the consent: the data are no longer to be read',
};

/** Shows people in full, so many a day, and keeps who saw whom. */
@Injectable()
export class RevealsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly sealed: SealedContacts,
    private readonly following: Following,
  ) {}

  @Answers(contacts.getContactAccess)
  async access(input: ParsedInputOf<typeof contacts.getContactAccess>, context: RequestContext) {
    const { revealsPerDay } = await settingsOf(this.prisma, context.city);
    const seen = await this.prisma.contactReveal.count({ where: today(context) });
    return { inFull: await this.following.isOpen(input, context), left: Math.max(0, revealsPerDay - seen) };
  }

  /** Throws `forbidden` for an officer who does not follow whose contact it is. Not by idempotency key, which would keep the answer in clear: a repeated look at a contact counts once a day anyway. */
  @Answers(contacts.revealContact)
  async reveal(input: ParsedInputOf<typeof contacts.revealContact>, context: RequestContext) {
    const where = { id: input.id, city: context.city };
    const { createdBy, ...party } = contactRecord(
      orNotFound(await this.prisma.contact.findFirst({ where }), 'id', input.id),
    );
    await this.following.refuseOthers(party, createdBy, context);
    return runAudited(this.prisma, contacts.revealContact, input, context, async (tx) => {
      const row = orNotFound(await tx.contact.findFirst({ where }), 'id', input.id);
      if (row.consent === 'withdrawn') throw conflict('id', 'consent', WITHDRAWN);
      const left = await this.count(tx, row.id, context);
      const used = { usedAt: new Date(), erasedOn: null };
      return { ...this.sealed.full(await tx.contact.update({ where: { id: row.id }, data: used })), left };
    });
  }

  /** Throws `conflict` where the consent was withdrawn: such a contact is erased. */
  @Answers(contacts.keepContact)
  keep(input: ParsedInputOf<typeof contacts.keepContact>, context: RequestContext) {
    return runOnce(this.prisma, contacts.keepContact, input, context, async (tx) => {
      const row = await lockContact(tx, input.id, context);
      if (row.consent === 'withdrawn') throw conflict('id', 'consent', WITHDRAWN);
      const used = { usedAt: new Date(), erasedOn: null };
      return contactRecord(await tx.contact.update({ where: { id: row.id }, data: used }));
    });
  }

  /** Counts the contact for today, and says how many are left. Throws `conflict` once there are none. */
  private async count(tx: Tx, contactId: string, context: MessageContext): Promise<number> {
    const { city, actor } = context;
    // Each of many at once must see what the one before has counted.
    await lockIds(tx, 'contact_reveal', [`${city} ${actor.id}`]);
    const { revealsPerDay } = await settingsOf(tx, city);
    const now = new Date();
    const row = today(context, now);
    const seen = await tx.contactReveal.findMany({ where: row, select: { contactId: true } });
    if (seen.some((one) => one.contactId === contactId)) return Math.max(0, revealsPerDay - seen.length);
    if (seen.length >= revealsPerDay) throw conflict('id', 'reveals-per-day', usedUp(revealsPerDay));
    await tx.contactReveal.create({ data: { ...row, contactId, by: refOf(actor), at: now } });
    return revealsPerDay - seen.length - 1;
  }
}

const today = ({ city, actor }: MessageContext, now = new Date()) => ({ city, actorId: actor.id, day: dayIn(now, 0) });

function usedUp(limit: number) {
  return {
    zh: `今天已查看 ${limit} 位联系人的完整信息，达到本市上限，明天可继续`,
    en: `You have seen ${limit} contacts in full today, which is the limit of the city; go on tomorrow`,
  };
}
