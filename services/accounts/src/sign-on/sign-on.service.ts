import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Actor, AppError, conflict, type MessageContext, type ParsedInputOf, signOn } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, recordAct, runOnce } from '@queqiao/messaging';
import type { SignOn } from '../generated/client.js';
import { hashOfCode } from '../invitations/invitations.rows.js';
import { membershipsOf, takeForStaff } from '../invitations/taking.js';
import { hashPassword } from '../passwords/passwords.js';
import { hashOf } from '../passwords/tokens.js';
import { Prisma } from '../prisma.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { lockSomebodyElse, refuseElsewhere } from '../users/touching.js';
import { fromRow, seenFrom, type UserRow, withMemberships } from '../users/users.rows.js';
import { Provider } from './provider.js';

const TEN_MINUTES_MS = 10 * 60_000;

/** Signs people in whom a provider vouches for, once an administrator or an invitation has linked them. */
@Injectable()
export class SignOnService {
  constructor(
    private readonly prisma: Prisma,
    private readonly provider: Provider,
    private readonly sessions: SessionsService,
  ) {}

  @Answers(signOn.getSignOn)
  async get() {
    return { isOffered: this.provider.isOffered };
  }

  @Answers(signOn.startSignOn)
  async start({ browser, redirectUri, invitation }: ParsedInputOf<typeof signOn.startSignOn>) {
    const { url, state, verifier, nonce } = await this.provider.begin(redirectUri);
    const now = new Date();
    await this.prisma.signOn.deleteMany({ where: { expiresAt: { lt: now } } });
    await this.prisma.signOn.create({
      data: {
        stateHash: hashOf(state),
        browserHash: hashOf(browser),
        verifier,
        nonce,
        redirectUri,
        ...(invitation !== undefined && { invitationHash: hashOfCode(invitation) }),
        expiresAt: new Date(now.getTime() + TEN_MINUTES_MS),
      },
    });
    return { url };
  }

  @Answers(signOn.finishSignOn)
  async finish(input: ParsedInputOf<typeof signOn.finishSignOn>, context: MessageContext) {
    const { browser, address, agent } = input;
    const returned = new URL(input.url);
    const state = returned.searchParams.get('state') ?? '';
    const begun = await this.takeBegun(state, browser);
    if (begun === undefined) throw notBegunHere();
    // Behind a proxy the address may look otherwise from inside.
    const url = new URL(`${begun.redirectUri}${returned.search}`);
    const subject = await this.provider.subjectOf(url, { ...begun, state });
    if (subject === undefined) throw notBegunHere();
    const row =
      (await this.prisma.user.findFirst({ where: { subject }, include: withMemberships })) ??
      (await this.letIn(subject, begun.invitationHash, context));
    if (row === undefined || !row.isActive) throw notLinked();
    if (row.hasSecondFactor) throw withCode();
    return this.sessions.open(signOn.finishSignOn, row, { address, agent }, context);
  }

  @Answers(signOn.linkSubject)
  async link(input: ParsedInputOf<typeof signOn.linkSubject>, context: MessageContext) {
    const { id, subject } = input;
    return runOnce(this.prisma, signOn.linkSubject, input, context, async (tx) => {
      const before = await lockSomebodyElse(tx, id, context);
      refuseElsewhere(before, context, 'id');
      keepBefore(tx, seenFrom(context.city, before));
      if (subject !== null && (await tx.user.count({ where: { subject, id: { not: id } } })) > 0) throw taken();
      await tx.session.deleteMany({ where: { userId: id } });
      const data = { subject, version: { increment: 1 } };
      return seenFrom(context.city, await tx.user.update({ where: { id }, data, include: withMemberships }));
    });
  }

  /** Each start is finished once, and by the browser that began. */
  private async takeBegun(state: string, browser: string): Promise<SignOn | undefined> {
    const stateHash = hashOf(state);
    const begun = await this.prisma.signOn.findFirst({ where: { stateHash } });
    if (begun === null || begun.browserHash !== hashOf(browser) || begun.expiresAt <= new Date()) return undefined;
    const { count } = await this.prisma.signOn.deleteMany({ where: { stateHash } });
    return count === 1 ? begun : undefined;
  }

  /** Somebody new by an invitation, who has no password that anybody knows. */
  private async letIn(subject: string, codeHash: string | null, context: MessageContext): Promise<UserRow | undefined> {
    if (codeHash === null) return undefined;
    const passwordHash = await hashPassword(randomBytes(32).toString('base64url'));
    return this.prisma.$transaction(async (tx) => {
      const id = `user-${randomUUID()}`;
      const by: Actor = { id, name: id, kind: 'person', roles: [] };
      const { row, opens } = await takeForStaff(tx, codeHash, by);
      await tx.invitation.update({ where: { codeHash }, data: { usedByName: row.name } });
      const memberships = { create: membershipsOf(row.city, opens) };
      const own = { id, login: id, name: row.name.slice(0, 64), passwordHash, mustChangePassword: false, subject };
      const made = await tx.user.create({ data: { ...own, memberships }, include: withMemberships });
      const acting = { ...by, name: own.name, roles: opens.roles };
      await recordAct(tx, signOn.finishSignOn, context, {
        city: row.city,
        by: acting,
        record: id,
        after: fromRow(made),
      });
      return made;
    });
  }
}

function refusal(rule: string, zh: string, en: string): AppError {
  const message = { zh, en };
  return new AppError('unauthenticated', message, [{ field: '', rule, message }]);
}

const notBegunHere = () =>
  refusal('sign-on', '统一身份认证未完成，请重新登录', 'The sign-on was not finished; please begin anew');

const notLinked = () =>
  refusal(
    'linked',
    '您的统一身份尚未关联本系统的账号，请联系管理员',
    'Your identity is linked to no account here; ask an administrator',
  );

const withCode = () =>
  refusal(
    'second-factor',
    '此账号已启用二次验证，请用密码与验证码登录',
    'This account has a second factor: sign in with password and code',
  );

const taken = () =>
  conflict('subject', 'unique', { zh: '此统一身份已关联其他账号', en: 'The subject is linked to another account' });
