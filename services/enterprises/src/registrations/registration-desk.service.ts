import { Injectable } from '@nestjs/common';
import {
  conflict,
  type MessageContext,
  type Operation,
  orNotFound,
  type ParsedInputOf,
  type RequestContext,
  refOf,
  registrations,
  representatives,
  systemActor,
  visibleCities,
} from '@queqiao/contracts';
import { createRecord, lockIds } from '@queqiao/database';
import { Answers, Bus, publish, runAudited, runOnce } from '@queqiao/messaging';
import { Seal } from '@queqiao/sealing';
import { storeContact } from '../contacts/contacts.rows.js';
import { shownPhone } from '../contacts/phones.js';
import { SealedContacts } from '../contacts/sealed-contacts.js';
import { servedFrom } from '../files/attachments.rows.js';
import type { Registration as Row } from '../generated/client.js';
import { refuseTakenCode } from '../organisations/duplicates.js';
import { organisations } from '../organisations/organisations.rows.js';
import { Prisma, type Tx } from '../prisma.js';
import { newOrganisation } from './asked-party.js';
import { fromRow, lockRegistration, moved, phoneOf, told } from './registrations.rows.js';
import { ownOf } from './registrations.service.js';

type Approving = ParsedInputOf<typeof registrations.approveRegistration>;
type Answering = Operation<Operation['input'], typeof registrations.registration>;

/** 入驻申请, from the side of the city. */
@Injectable()
export class RegistrationDeskService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
    private readonly seal: Seal,
    private readonly contacts: SealedContacts,
  ) {}

  @Answers(registrations.returnRegistration)
  return(input: ParsedInputOf<typeof registrations.returnRegistration>, context: MessageContext) {
    return this.answer(registrations.returnRegistration, input, context, ['submitted'], { state: 'returned' });
  }

  @Answers(registrations.refuseRegistration)
  refuse(input: ParsedInputOf<typeof registrations.refuseRegistration>, context: MessageContext) {
    const ended = { state: 'refused', phone: null };
    return this.answer(registrations.refuseRegistration, input, context, ['submitted', 'returned'], ended);
  }

  @Answers(registrations.approveRegistration)
  async approve(input: Approving, context: MessageContext) {
    return runOnce(this.prisma, registrations.approveRegistration, input, context, async (tx) => {
      const { city, actor } = context;
      const before = await lockRegistration(tx, this.seal, input, { city }, ['submitted']);
      await this.refuseColleague(before.userId, context);
      const represents = before.partyId ?? (await this.enter(tx, before, context));
      await refuseWithdrawn(tx, before, represents, context);
      // The second of two who are approved at once must find the first.
      await lockIds(tx, 'represented', [`${city} ${represents}`]);
      if (!input.confirmed && (await this.isRepresented(tx, represents, context)))
        throw conflict('confirmed', 'confirmed', REPRESENTED);
      await this.keepContact(tx, before, represents, context);
      const row = await tx.registration.update({
        where: { id: before.id },
        data: {
          ...{ state: 'approved', partyId: represents, phone: null, version: before.version + 1, since: new Date() },
          ...{ answer: input.note, answeredBy: refOf(actor) },
        },
      });
      const after = await moved(tx, this.seal, row, context);
      const { id: registration, applicant: user, role } = after;
      const approved = { city, registration, user, role, represents };
      await publish(tx, registrations.registrationApproved, approved, context);
      return told(tx, after, context);
    });
  }

  @Answers(registrations.revealApplicant)
  reveal(input: ParsedInputOf<typeof registrations.revealApplicant>, context: MessageContext) {
    // Not by idempotency key, which would keep the answer in clear.
    return runAudited(this.prisma, registrations.revealApplicant, input, context, async (tx) => {
      const row = await lockRegistration(tx, this.seal, input, { city: context.city });
      return { id: row.id, phone: shownPhone(orNotFound(phoneOf(this.seal, row), 'id', row.id)) };
    });
  }

  @Answers(registrations.getLicence)
  async licence({ id }: ParsedInputOf<typeof registrations.getLicence>, context: RequestContext) {
    const of = context.reach === 'own' ? ownOf(context) : { city: context.city };
    const found = await this.prisma.attachment.findFirst({ where: { registrationId: id, registration: of } });
    return servedFrom(orNotFound(found, 'id', id));
  }

  private answer(
    operation: Answering,
    input: { readonly id: string; readonly version?: number | undefined; readonly reason: string },
    context: MessageContext,
    from: readonly registrations.RegistrationState[],
    to: { readonly state: string; readonly phone?: null },
  ) {
    return runOnce(this.prisma, operation, input, context, async (tx) => {
      const { city, actor } = context;
      const before = await lockRegistration(tx, this.seal, input, { city }, from);
      if (to.phone === null) await tx.attachment.deleteMany({ where: { registrationId: before.id } });
      const said = { answer: input.reason, answeredBy: refOf(actor), since: new Date(), version: before.version + 1 };
      const row = await tx.registration.update({ where: { id: before.id }, data: { ...to, ...said } });
      return told(tx, await moved(tx, this.seal, row, context), context);
    });
  }

  /** The record of a new organisation; answers its id. */
  private async enter(tx: Tx, row: Row, context: MessageContext): Promise<string> {
    const input = newOrganisation(row);
    await refuseTakenCode(tx, input, context);
    const { id } = await createRecord(tx, organisations, input, context);
    return id;
  }

  private async isRepresented(tx: Tx, party: string, context: MessageContext): Promise<boolean> {
    const earlier = await tx.registration.count({ where: { city: context.city, partyId: party, state: 'approved' } });
    if (earlier > 0) return true;
    const asked = { ...context, actor: systemActor('enterprises') };
    const { items } = await this.bus.request(representatives.listRepresentatives, { parties: [party] }, asked);
    return items.length > 0;
  }

  /** Whoever speaks for an organisation is one of its contacts. */
  private async keepContact(tx: Tx, row: Row, party: string, context: MessageContext): Promise<void> {
    const { name } = fromRow(this.seal, row).applicant;
    const phone = orNotFound(phoneOf(this.seal, row), 'id', row.id);
    const partyKind = row.role === 'institution' ? 'institution' : 'organisation';
    const agreed = { language: 'zh', consent: 'given', consentOn: row.createdAt, optedOut: false } as const;
    const circumstances = { partyKind, party, ...agreed, source: '入驻申请' } as const;
    const person = { name, phone, ...(row.duty !== null && { duty: row.duty }) };
    await storeContact(tx, this.contacts, person, circumstances, context);
  }

  /** Since somebody asked, the city may have given them work. */
  private async refuseColleague(user: string, context: MessageContext): Promise<void> {
    const asked = { ...context, actor: systemActor('enterprises') };
    const { works } = await this.bus.request(representatives.isColleague, { user }, asked);
    if (works) throw conflict('id', 'works-for-city', COLLEAGUE);
  }
}

/** Institutions are never withdrawn. */
async function refuseWithdrawn(tx: Tx, { role }: Row, id: string, context: MessageContext): Promise<void> {
  if (role === 'institution') return;
  const where = { id, city: { in: visibleCities(context) }, withdrawn: false };
  if ((await tx.organisation.count({ where })) === 0) throw conflict('id', 'withdrawn', WITHDRAWN);
}

const COLLEAGUE = {
  zh: '申请人现为本市工作人员，不能代表企业或机构',
  en: 'The applicant works for the city by now, and cannot speak for somebody whom it courts',
};

const WITHDRAWN = {
  zh: '该单位的记录已撤下，请退回申请，由申请人重新选择单位',
  en: 'The record of this organisation was taken back: return the registration, so that the applicant chooses another',
};

const REPRESENTED = {
  zh: '已有人代表该单位：请确认仍要批准',
  en: 'Somebody speaks for this organisation already: confirm that this one may as well',
};
