import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  AppError,
  accounts,
  type MessageContext,
  type Operation,
  orNotFound,
  type ParsedInputOf,
} from '@queqiao/contracts';
import { Answers, changedNothing } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import type { AccountsConfig } from '../accounts.config.js';
import { isPassword } from '../passwords/passwords.js';
import { SignInLimits } from '../passwords/sign-in-limits.js';
import { hashOf, newToken } from '../passwords/tokens.js';
import { Prisma, type Tx } from '../prisma.js';
import { SecondFactors } from '../second-factor/second-factors.js';
import { recordPersonal, recordRefused } from '../users/personal-acts.js';
import { fromRow, type UserRow, withMemberships } from '../users/users.rows.js';
import { AccessTokens } from './access-tokens.js';

const MINUTE_MS = 60_000;
/** Whoever does not come back within it signs in again. */
const IDLE_MS = 8 * 60 * MINUTE_MS;
/** Two pages may renew at the same moment, the second with the token that the first has used up. */
const TWINS_MS = 10_000;

const STOLEN = { zh: '已用过的会话令牌再次出现，结束其全部会话', en: 'A used-up token came back: all sessions ended' };

type Client = Pick<ParsedInputOf<typeof accounts.signIn>, 'address' | 'agent'>;

@Injectable()
export class SessionsService {
  constructor(
    private readonly prisma: Prisma,
    private readonly limits: SignInLimits,
    private readonly tokens: AccessTokens,
    private readonly factors: SecondFactors,
    @Inject(CONFIG) private readonly config: AccountsConfig,
  ) {}

  @Answers(accounts.signIn)
  async signIn({ login, password, code, ...client }: ParsedInputOf<typeof accounts.signIn>, context: MessageContext) {
    const findUser = () => this.prisma.user.findFirst({ where: { login }, include: withMemberships });
    const refuse = async (row: UserRow | null, refused: string) =>
      this.prisma.$transaction((tx) => recordRefused(tx, accounts.signIn, row, context, { refused, asked: client }));
    await this.limits.take(login, client.address, async () => refuse(await findUser(), 'attempts'));
    const row = await findUser();
    const isRight = await isPassword(password, row?.isActive ? row.passwordHash : undefined);
    if (row === null || !isRight) {
      await refuse(row, 'credentials');
      throw wrongCredentials();
    }
    if (row.hasSecondFactor && !(await this.takeCode(row, code, client.address))) {
      await refuse(row, 'second-factor');
      throw wrongCode();
    }
    await this.limits.giveBack(login, client.address);
    return this.open(accounts.signIn, row, client, context);
  }

  @Answers(accounts.signInAsSample)
  async signInAsSample({ login, ...client }: ParsedInputOf<typeof accounts.signInAsSample>, context: MessageContext) {
    const where = { login, isSample: true, isActive: true };
    const row =
      this.config.SAMPLE_PEOPLE === 'yes'
        ? await this.prisma.user.findFirst({ where, include: withMemberships })
        : null;
    return this.open(accounts.signInAsSample, orNotFound(row, 'login', login), client, context);
  }

  @Answers(accounts.listSamplePeople)
  async samplePeople() {
    if (this.config.SAMPLE_PEOPLE === 'no') return { items: [] };
    const rows = await this.prisma.user.findMany({
      where: { isSample: true, isActive: true },
      orderBy: { id: 'asc' },
      include: withMemberships,
    });
    return { items: rows.map(fromRow) };
  }

  @Answers(accounts.refreshSession)
  async refresh({ refresh, ...client }: ParsedInputOf<typeof accounts.refreshSession>, context: MessageContext) {
    const hash = hashOf(refresh);
    const outcome = await this.prisma.$transaction(async (tx) => this.renewed(tx, hash, client, context));
    if (outcome === undefined) throw sessionOver();
    return outcome;
  }

  @Answers(accounts.signOut)
  async signOut({ refresh }: ParsedInputOf<typeof accounts.signOut>, context: MessageContext) {
    return this.prisma.$transaction(async (tx) => {
      const where = { refreshHash: hashOf(refresh) };
      const session = await tx.session.findUnique({ where, include: { user: { include: withMemberships } } });
      const { count } = await tx.session.deleteMany({ where });
      if (session === null || count === 0) changedNothing();
      else await recordPersonal(tx, accounts.signOut, session.user, context, {});
      return {};
    });
  }

  @Answers(accounts.listSessions)
  async list(_: ParsedInputOf<typeof accounts.listSessions>, { actor }: MessageContext) {
    const rows = await this.prisma.session.findMany({
      where: { userId: actor.id, expiresAt: { gt: new Date() } },
      orderBy: { usedAt: 'desc' },
    });
    const items = rows.map(({ id, address, agent, createdAt, usedAt }) => ({
      id,
      address,
      agent,
      createdAt: createdAt.toISOString(),
      usedAt: usedAt.toISOString(),
      isPresent: id === actor.session,
    }));
    return { items };
  }

  @Answers(accounts.endSession)
  async end({ id }: ParsedInputOf<typeof accounts.endSession>, context: MessageContext) {
    return this.prisma.$transaction(async (tx) => {
      const where = { id, userId: context.actor.id };
      const found = await tx.session.findFirst({ where, include: { user: { include: withMemberships } } });
      const { user, address, agent } = orNotFound(found, 'id', id);
      await tx.session.deleteMany({ where });
      await recordPersonal(tx, accounts.endSession, user, context, { before: { id, address, agent } });
      return {};
    });
  }

  private async takeCode(row: UserRow, code: string | undefined, address: string): Promise<boolean> {
    if (code !== undefined) return this.prisma.$transaction((tx) => this.factors.take(tx, row, code));
    await this.limits.giveBackAddress(address);
    throw codeWanted();
  }

  /** For somebody who has shown who they are. */
  async open(contract: Operation, row: UserRow, client: Client, context: MessageContext): Promise<accounts.SignedIn> {
    const now = new Date();
    const refresh = newToken();
    const session = {
      id: `session-${randomUUID()}`,
      userId: row.id,
      refreshHash: hashOf(refresh),
      ...client,
      createdAt: now,
      usedAt: now,
      expiresAt: new Date(now.getTime() + IDLE_MS),
    };
    await this.prisma.$transaction(async (tx) => {
      await tx.session.create({ data: session });
      await tx.user.update({ where: { id: row.id }, data: { lastSignInAt: now } });
      const own = { ...context, actor: { ...context.actor, session: session.id } };
      await recordPersonal(tx, contract, row, own, { asked: client });
    });
    return this.answer(row, session.id, refresh, now);
  }

  /** Undefined for a token that opens nothing. The session ends when its token was used before: one of both is stolen. */
  private async renewed(
    tx: Tx,
    hash: string,
    { address, agent }: Client,
    context: MessageContext,
  ): Promise<accounts.SignedIn | undefined> {
    await tx.$queryRaw`SELECT id FROM session WHERE refresh_hash = ${hash} OR previous_hash = ${hash} FOR UPDATE`;
    const session = await tx.session.findFirst({
      where: { OR: [{ refreshHash: hash }, { previousHash: hash }] },
      include: { user: { include: withMemberships } },
    });
    const now = new Date();
    if (session === null || session.expiresAt <= now || !session.user.isActive) return undefined;
    if (session.previousHash === hash && now.getTime() - session.usedAt.getTime() > TWINS_MS) {
      await tx.session.deleteMany({ where: { userId: session.userId } });
      const told = { did: STOLEN, refused: 'session', asked: { address, agent } };
      await recordPersonal(tx, accounts.refreshSession, session.user, context, told);
      return undefined;
    }
    const refresh = newToken();
    await tx.session.update({
      where: { id: session.id },
      data: {
        refreshHash: hashOf(refresh),
        previousHash: session.refreshHash,
        address,
        agent,
        usedAt: now,
        expiresAt: new Date(now.getTime() + IDLE_MS),
      },
    });
    return this.answer(session.user, session.id, refresh, now);
  }

  private async answer(row: UserRow, session: string, refresh: string, now: Date): Promise<accounts.SignedIn> {
    const user = { ...fromRow(row), mustSetUpSecondFactor: this.factors.mustSetUp(row) };
    const accessUntil = new Date(now.getTime() + accounts.ACCESS_MINUTES * MINUTE_MS);
    return {
      access: await this.tokens.sign(user, session, accessUntil),
      accessUntil: accessUntil.toISOString(),
      refresh,
      refreshUntil: new Date(now.getTime() + IDLE_MS).toISOString(),
      user,
    };
  }
}

function wrongCredentials(): AppError {
  const message = { zh: '用户名或密码不正确', en: 'Login or password is wrong' };
  return new AppError('unauthenticated', message, [{ field: '', rule: 'credentials', message }]);
}

function codeWanted(): AppError {
  const message = { zh: '请输入身份验证器的验证码', en: 'Enter the code of your authenticator app' };
  return new AppError('unauthenticated', message, [{ field: 'code', rule: 'second-factor', message }]);
}

function wrongCode(): AppError {
  const message = { zh: '验证码不正确或已使用', en: 'The code is wrong or was used already' };
  return new AppError('unauthenticated', message, [{ field: 'code', rule: 'second-factor', message }]);
}

function sessionOver(): AppError {
  const message = { zh: '会话已结束，请重新登录', en: 'The session is over; sign in again' };
  return new AppError('unauthenticated', message, [{ field: '', rule: 'session', message }]);
}
