import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  adminsOfCity,
  allows,
  conflict,
  invitations,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
} from '@queqiao/contracts';
import { beyondMoment, keepBefore, momentKey, toPage } from '@queqiao/database';
import { Answers, runAudited, runOnce } from '@queqiao/messaging';
import { refuseUnknownOffice } from '../offices/office-checks.js';
import { Prisma } from '../prisma.js';
import { Separation } from '../users/separation.js';
import { createdBy, expiryIn, fromRow, hashOfCode, newCode } from './invitations.rows.js';

type NewInvitation = { readonly name: string; readonly opens: invitations.Invitation['opens']; readonly days: number };

/** Makes, lists and revokes the invitations of a city. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly separation: Separation,
  ) {}

  @Answers(invitations.inviteStaff)
  async inviteStaff(input: ParsedInputOf<typeof invitations.inviteStaff>, context: MessageContext) {
    const { name, roles, office, days } = input;
    this.separation.refuse('roles', roles);
    await refuseUnknownOffice(this.prisma, context.city, office, 'office');
    const opens = { for: 'staff' as const, roles, ...(office !== undefined && { office }) };
    return this.make(invitations.inviteStaff, { name, opens, days }, context);
  }

  @Answers(invitations.inviteParty)
  async inviteParty(input: ParsedInputOf<typeof invitations.inviteParty>, context: MessageContext) {
    const { name, role, represents, days } = input;
    const opens = { for: 'party' as const, role, ...(represents !== undefined && { represents }) };
    return this.make(invitations.inviteParty, { name, opens, days }, context);
  }

  @Answers(invitations.listInvitations)
  async list({ cursor, limit }: ParsedInputOf<typeof invitations.listInvitations>, context: MessageContext) {
    const rows = await this.prisma.invitation.findMany({
      where: { AND: [seenBy(context), beyondMoment(cursor, 'createdAt', 'desc')] },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit + 1,
    });
    return toPage(
      rows,
      limit,
      ({ createdAt, id }) => momentKey(createdAt, id),
      (row) => fromRow(row),
    );
  }

  @Answers(invitations.revokeInvitation)
  async revoke(input: ParsedInputOf<typeof invitations.revokeInvitation>, context: MessageContext) {
    const { id } = input;
    return runOnce(this.prisma, invitations.revokeInvitation, input, context, async (tx) => {
      await tx.$queryRaw`SELECT id FROM invitation WHERE id = ${id} FOR UPDATE`;
      const row = orNotFound(await tx.invitation.findFirst({ where: { AND: [seenBy(context), { id }] } }), 'id', id);
      keepBefore(tx, fromRow(row));
      if (row.usedAt !== null) throw wasUsed();
      const revokedAt = row.revokedAt ?? new Date();
      return fromRow(await tx.invitation.update({ where: { id }, data: { revokedAt } }));
    });
  }

  private async make(
    contract: typeof invitations.inviteStaff | typeof invitations.inviteParty,
    { name, opens, days }: NewInvitation,
    context: MessageContext,
  ) {
    const code = newCode();
    const now = new Date();
    const data = {
      id: `invitation-${randomUUID()}`,
      city: context.city,
      codeHash: hashOfCode(code),
      name,
      opens,
      ...createdBy(context.actor),
      createdAt: now,
      expiresAt: expiryIn(days, now),
    };
    // Not by idempotency key: the answer holds the code, which is stored nowhere.
    return runAudited(this.prisma, contract, { name, opens, days }, context, async (tx) => {
      const row = await tx.invitation.create({ data });
      return { id: row.id, invitation: fromRow(row), code };
    });
  }
}

/** Those of a city; of colleagues only for whoever may invite them. */
function seenBy({ city, actor }: MessageContext) {
  const forParties = { opens: { path: ['for'], equals: 'party' } };
  return { city, ...(!allows(adminsOfCity, actor) && forParties) };
}

const wasUsed = () =>
  conflict('', 'open', { zh: '邀请已被使用，不能撤回', en: 'The invitation was used and cannot be revoked' });
