import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type Actor,
  AppError,
  accounts,
  conflict,
  invitations,
  type MessageContext,
  type ParsedInputOf,
} from '@queqiao/contracts';
import { Answers, recordAct, runAudited } from '@queqiao/messaging';
import type { Invitation as Row } from '../generated/client.js';
import { hashPassword } from '../passwords/passwords.js';
import { SignInLimits } from '../passwords/sign-in-limits.js';
import { Prisma, type Tx } from '../prisma.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Separation } from '../users/separation.js';
import { refuseTwoSides } from '../users/two-sides.js';
import { loginTaken, fromRow as userFrom, withMemberships } from '../users/users.rows.js';
import { hashOfCode, open, openedBy, usedBy } from './invitations.rows.js';
import { membershipsOf, opensNothing, takeForStaff } from './taking.js';

/** What whoever holds a code does with it. Each code works once, also when many use it at the same moment. */
@Injectable()
export class InvitationCodesService {
  constructor(
    private readonly prisma: Prisma,
    private readonly limits: SignInLimits,
    private readonly sessions: SessionsService,
    private readonly separation: Separation,
  ) {}

  @Answers(invitations.checkInvitation)
  async check({ code, address }: ParsedInputOf<typeof invitations.checkInvitation>) {
    const where = { codeHash: hashOfCode(code), ...open(new Date()) };
    const row = await this.guessed(address, () => this.prisma.invitation.findFirst({ where }));
    const { city, name, expiresAt } = row;
    return { city, name, opens: openedBy(row), expiresAt: expiresAt.toISOString() };
  }

  @Answers(invitations.acceptInvitation)
  async accept(input: ParsedInputOf<typeof invitations.acceptInvitation>, context: MessageContext) {
    const { code, address, agent, login, name, password } = input;
    const where = { codeHash: hashOfCode(code), ...open(new Date()) };
    // Before the password is hashed, as hashing is what an attacker would make us do.
    await this.guessed(address, () => this.prisma.invitation.findFirst({ where }));
    const passwordHash = await hashPassword(password);
    const id = `user-${randomUUID()}`;
    const by: Actor = { id, name, kind: 'person', roles: [] };
    const user = await this.prisma.$transaction(async (tx) => {
      const { row, opens } = await takeForStaff(tx, hashOfCode(code), by);
      if ((await tx.user.count({ where: { login } })) > 0) throw loginTaken(login);
      const memberships = { create: membershipsOf(row.city, opens) };
      const data = { id, login, name, passwordHash, mustChangePassword: false, memberships };
      const made = await tx.user.create({ data, include: withMemberships });
      const told = { city: row.city, by: { ...by, roles: opens.roles }, record: id, after: userFrom(made) };
      await recordAct(tx, invitations.acceptInvitation, context, told);
      return made;
    });
    return this.sessions.open(accounts.signIn, user, { address, agent }, context);
  }

  @Answers(invitations.joinByInvitation)
  async join({ code }: ParsedInputOf<typeof invitations.joinByInvitation>, context: MessageContext) {
    const { actor } = context;
    await this.guessed(actor.id, () => this.prisma.invitation.findFirst({ where: { codeHash: hashOfCode(code) } }));
    return this.prisma.$transaction(async (tx) => {
      const { row, opens } = await takeForStaff(tx, hashOfCode(code), actor);
      if (row.createdById === actor.id) throw ofOneself();
      // An approval that arrives meanwhile waits, and finds the roles.
      await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${actor.id} FOR UPDATE`;
      const before = await tx.user.findUniqueOrThrow({ where: { id: actor.id }, include: withMemberships });
      this.separation.refuse('code', [...before.memberships.map(({ role }) => role), ...opens.roles]);
      const data = membershipsOf(row.city, opens).map((one) => ({ ...one, userId: actor.id }));
      refuseTwoSides('code', [...before.memberships, ...data]);
      await tx.membership.createMany({ data, skipDuplicates: true });
      const changed = await tx.user.update({
        where: { id: actor.id },
        data: { version: { increment: 1 } },
        include: withMemberships,
      });
      // What the person was allowed is in the token of the session: a new one says what holds now.
      await tx.session.deleteMany({ where: { userId: actor.id } });
      const told = { city: row.city, record: actor.id, before: userFrom(before), after: userFrom(changed) };
      await recordAct(tx, invitations.joinByInvitation, context, told);
      return userFrom(changed);
    });
  }

  @Answers(invitations.useInvitation)
  async use(input: ParsedInputOf<typeof invitations.useInvitation>, context: MessageContext) {
    const { code, role, registration } = input;
    const { city, actor } = context;
    const codeHash = hashOfCode(code);
    await this.guessed(actor.id, () => this.prisma.invitation.findFirst({ where: { codeHash, city } }));
    // Not by idempotency key: the registration is the key. Told without the code, which nobody is to read.
    return runAudited(this.prisma, invitations.useInvitation, { registration, role }, context, async (tx) => {
      const now = new Date();
      await refuseOtherRole(tx, codeHash, input, context);
      await tx.invitation.updateMany({
        where: { codeHash, city, ...open(now) },
        data: { ...usedBy(actor, now), usedFor: registration },
      });
      const row = await tx.invitation.findFirst({
        where: { codeHash, city, usedFor: registration, usedById: actor.id },
      });
      const opens = row === null ? undefined : openedBy(row);
      if (row === null || opens?.for !== 'party') throw opensNothing();
      const { id, createdById, createdByName } = row;
      const { represents } = opens;
      const by = { id: createdById, name: createdByName };
      return { id, role, ...(represents !== undefined && { represents }), createdBy: by };
    });
  }

  /** Takes a try from an address or a person, and gives it back for a code that is one. */
  private async guessed(key: string, find: () => Promise<Row | null>): Promise<Row> {
    await this.limits.takeAddress(key);
    const row = await find();
    if (row === null) throw opensNothing();
    await this.limits.giveBackAddress(key);
    return row;
  }
}

/** Before the code is used up. */
async function refuseOtherRole(
  tx: Tx,
  codeHash: string,
  { role }: Pick<ParsedInputOf<typeof invitations.useInvitation>, 'role'>,
  { city }: MessageContext,
): Promise<void> {
  const row = await tx.invitation.findFirst({ where: { codeHash, city, ...open(new Date()) } });
  const opens = row === null ? undefined : openedBy(row);
  if (opens?.for === 'party' && opens.role !== role) throw ofAnotherRole();
}

const ofAnotherRole = () =>
  conflict('role', 'of-invitation', {
    zh: '邀请码是发给另一类机构的，请按邀请选择机构类型',
    en: 'The code was given to another kind of organisation: choose the kind that it names',
  });

function ofOneself(): AppError {
  const message = { zh: '不能使用自己发出的邀请', en: 'Nobody takes an invitation of their own' };
  return new AppError('forbidden', message, [{ field: 'code', rule: 'somebody-else', message }]);
}
