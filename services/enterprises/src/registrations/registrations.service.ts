import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  conflict,
  invitations,
  type MessageContext,
  type ParsedInputOf,
  type RequestContext,
  refOf,
  registrations,
} from '@queqiao/contracts';
import { lockIds } from '@queqiao/database';
import { Answers, Bus, runOnce } from '@queqiao/messaging';
import { BlindIndex, Seal } from '@queqiao/sealing';
import { requirePhone } from '../contacts/phones.js';
import { newAttachment } from '../files/attachments.rows.js';
import { readFile, type StoredFile } from '../files/stored-file.js';
import { Prisma, type Tx } from '../prisma.js';
import { partyColumns } from './asked-party.js';
import { fromRow, lockRegistration, moved, sealedPhone } from './registrations.rows.js';

type Given = Pick<ParsedInputOf<typeof registrations.register>, 'role' | 'party' | 'duty' | 'phone' | 'note'>;
type Proven = { readonly proof: registrations.Proof; readonly licence?: StoredFile };

/** 入驻申请, from the side of whoever asks. */
@Injectable()
export class RegistrationsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly bus: Bus,
    private readonly seal: Seal,
    private readonly index: BlindIndex,
  ) {}

  @Answers(registrations.register)
  async register(input: ParsedInputOf<typeof registrations.register>, context: MessageContext) {
    const { city, actor } = context;
    const id = idFor(context);
    return runOnce(this.prisma, registrations.register, this.unguessable(input), context, async (tx) => {
      await refusePending(tx, context);
      const columns = await this.columns(tx, id, input, context);
      // Last of what may be refused: an invitation works once, and a mistake elsewhere must not cost it.
      const proven = await this.proven(input.proof, input.role, id, context);
      const now = new Date();
      const row = await tx.registration.create({
        data: {
          ...{ id, city, state: 'submitted', userId: actor.id, applicant: refOf(actor), version: 1 },
          ...columns,
          ...{ proof: proven.proof, createdAt: now, since: now },
        },
      });
      await keepLicence(tx, row, proven.licence, context);
      return moved(tx, this.seal, row, context);
    });
  }

  @Answers(registrations.mendRegistration)
  async mend(input: ParsedInputOf<typeof registrations.mendRegistration>, context: MessageContext) {
    const { id, proof } = input;
    return runOnce(this.prisma, registrations.mendRegistration, this.unguessable(input), context, async (tx) => {
      const before = await lockRegistration(tx, this.seal, input, ownOf(context));
      if (proof === undefined) refuseOtherRole(fromRow(this.seal, before), input.role);
      const columns = await this.columns(tx, id, input, context);
      // Last of what may be refused, as above.
      const proven = proof === undefined ? undefined : await this.proven(proof, input.role, id, context);
      const row = await tx.registration.update({
        where: { id },
        data: {
          ...columns,
          ...(proven && { proof: proven.proof }),
          ...{ state: 'submitted', since: new Date(), version: before.version + 1 },
        },
      });
      if (proven) await keepLicence(tx, row, proven.licence, context);
      return moved(tx, this.seal, row, context);
    });
  }

  @Answers(registrations.withdrawRegistration)
  withdraw(input: ParsedInputOf<typeof registrations.withdrawRegistration>, context: MessageContext) {
    return runOnce(this.prisma, registrations.withdrawRegistration, input, context, async (tx) => {
      const { id, version } = await lockRegistration(tx, this.seal, input, ownOf(context));
      await tx.attachment.deleteMany({ where: { registrationId: id } });
      const ended = { state: 'withdrawn', since: new Date(), phone: null, version: version + 1 };
      return moved(tx, this.seal, await tx.registration.update({ where: { id }, data: ended }), context);
    });
  }

  @Answers(registrations.listOwnRegistrations)
  async listOwn(_: ParsedInputOf<typeof registrations.listOwnRegistrations>, context: MessageContext) {
    const rows = await this.prisma.registration.findMany({
      where: ownOf(context),
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 50,
    });
    return { items: rows.map((row) => fromRow(this.seal, row)) };
  }

  private async columns(tx: Tx, id: string, { role, party, duty, phone, note }: Given, context: MessageContext) {
    return {
      ...(await partyColumns(tx, this.bus, { role, party }, context)),
      ...{ role, duty: duty ?? null, note: note ?? null },
      phone: sealedPhone(this.seal, id, requirePhone('phone', phone)),
    };
  }

  /** An invitation is used up for this registration. */
  private async proven(
    given: registrations.GivenProof,
    role: Given['role'],
    id: string,
    context: MessageContext,
  ): Promise<Proven> {
    if (given.kind === 'call') return { proof: given };
    if (given.kind === 'licence') {
      const licence = await readFile('proof.file', given.file);
      return { proof: { kind: 'licence', name: licence.name, bytes: licence.bytes }, licence };
    }
    const asked = { code: given.code, role, registration: id };
    const { createdBy: by, represents } = await this.bus.request(invitations.useInvitation, asked, context);
    return { proof: { kind: 'invitation', by, ...(represents !== undefined && { represents }) } };
  }

  /** As an idempotency key and the audit remember it: neither the phone nor the file. */
  private unguessable({
    phone,
    proof,
    ...input
  }: object & { phone?: string; proof?: registrations.GivenProof }): object {
    return { ...input, mark: this.index.mark('input', JSON.stringify({ phone, proof })) };
  }
}

/** An invitation proves the role for which it was given, and no other. */
function refuseOtherRole({ proof, role }: registrations.Registration, asked: Given['role']): void {
  if (proof.kind === 'invitation' && role !== asked) throw conflict('role', 'of-invitation', OF_INVITATION);
}

const OF_INVITATION = {
  zh: '已提交的邀请码只适用于原来的机构类型',
  en: 'The invitation that was shown is for the kind of organisation that was asked for first',
};

/** The same for the same request sent again, since an invitation is used up for it. */
function idFor({ city, actor, idempotencyKey }: MessageContext): string {
  if (idempotencyKey === undefined) return `reg-${randomUUID()}`;
  const hash = createHash('sha256')
    .update(JSON.stringify([city, actor.id, idempotencyKey]))
    .digest('hex');
  return `reg-${hash.slice(0, 32)}`;
}

/** One's own in the city, whoever one is by now. */
export function ownOf({ city, actor }: Pick<RequestContext, 'city' | 'actor'>) {
  return { city, userId: actor.id };
}

async function refusePending(tx: Tx, context: MessageContext): Promise<void> {
  const own = ownOf(context);
  await lockIds(tx, 'registration', [`${own.city} ${own.userId}`]);
  const waiting = await tx.registration.findFirst({ where: { ...own, state: { in: ['submitted', 'returned'] } } });
  if (waiting !== null) throw conflict('', 'pending', PENDING);
}

const PENDING = {
  zh: '您在本市已有一份未办结的申请，请修改或撤回它',
  en: 'One of yours still waits in this city: change it or take it back',
};

/** Replaces the one that came before. */
async function keepLicence(
  tx: Tx,
  { id, city }: { readonly id: string; readonly city: string },
  licence: StoredFile | undefined,
  { actor }: MessageContext,
): Promise<void> {
  await tx.attachment.deleteMany({ where: { registrationId: id } });
  if (licence === undefined) return;
  await tx.attachment.create({ data: { ...newAttachment(city, licence, refOf(actor)), registrationId: id } });
}
