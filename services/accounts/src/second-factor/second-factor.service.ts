import { Injectable } from '@nestjs/common';
import {
  type AppError,
  accounts,
  conflict,
  invalid,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
} from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { isPassword } from '../passwords/passwords.js';
import { SignInLimits } from '../passwords/sign-in-limits.js';
import { Prisma, type Tx } from '../prisma.js';
import { recordPersonal, recordRefused } from '../users/personal-acts.js';
import { fromRow, type UserRow, withMemberships } from '../users/users.rows.js';
import { SecondFactors } from './second-factors.js';

/** Sets up and removes the own second factor. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly prisma: Prisma,
    private readonly factors: SecondFactors,
    private readonly limits: SignInLimits,
  ) {}

  @Answers(accounts.startSecondFactor)
  async start(_: ParsedInputOf<typeof accounts.startSecondFactor>, context: MessageContext) {
    return this.prisma.$transaction(async (tx) => {
      const row = await lock(tx, context.actor.id);
      if (row.hasSecondFactor) throw hasOne();
      const { sealed, secret, uri } = this.factors.begin(row);
      await tx.user.update({ where: { id: row.id }, data: { factorSecret: sealed, factorStep: null } });
      await recordPersonal(tx, accounts.startSecondFactor, row, context, {});
      return { secret, uri };
    });
  }

  @Answers(accounts.confirmSecondFactor)
  async confirm({ code }: ParsedInputOf<typeof accounts.confirmSecondFactor>, context: MessageContext) {
    return this.prisma.$transaction(async (tx) => {
      const row = await lock(tx, context.actor.id);
      if (row.hasSecondFactor) throw hasOne();
      if (row.factorSecret === null) throw notStarted();
      if (!(await this.factors.take(tx, row, code))) throw wrongCode();
      const recoveryCodes = await this.factors.renewRecovery(tx, row);
      const user = await change(
        tx,
        row,
        { hasSecondFactor: true, factorResetBy: null },
        accounts.confirmSecondFactor,
        context,
      );
      return { user, recoveryCodes };
    });
  }

  @Answers(accounts.removeSecondFactor)
  async remove(
    { password, code }: ParsedInputOf<typeof accounts.removeSecondFactor>,
    context: MessageContext,
  ): Promise<accounts.User> {
    const person = await find(this.prisma, context.actor.id);
    const { removeSecondFactor } = accounts;
    const told = { refused: 'attempts', asked: {} };
    await this.limits.takeLogin(person.login, async () =>
      this.prisma.$transaction((tx) => recordRefused(tx, removeSecondFactor, person, context, told)),
    );
    if (!(await isPassword(password, person.passwordHash))) throw wrongPassword();
    const user = await this.prisma.$transaction(async (tx) => {
      const row = await lock(tx, context.actor.id);
      if (!row.hasSecondFactor) throw hasNone();
      if (!(await this.factors.take(tx, row, code))) throw wrongCode();
      await tx.recoveryCode.deleteMany({ where: { userId: row.id } });
      const none = { hasSecondFactor: false, factorSecret: null, factorStep: null };
      return change(tx, row, none, removeSecondFactor, context);
    });
    await this.limits.clearLogin(person.login);
    return user;
  }
}

/** What else is open was opened without what holds from now on. */
async function change(
  tx: Tx,
  row: UserRow,
  data: Partial<Pick<UserRow, 'hasSecondFactor' | 'factorSecret' | 'factorStep' | 'factorResetBy'>>,
  contract: typeof accounts.confirmSecondFactor | typeof accounts.removeSecondFactor,
  context: MessageContext,
): Promise<accounts.User> {
  const { id } = row;
  const changed = await tx.user.update({
    where: { id },
    data: { ...data, version: { increment: 1 } },
    include: withMemberships,
  });
  await tx.session.deleteMany({ where: { userId: id, id: { not: context.actor.session ?? '' } } });
  const [before, after] = [fromRow(row), fromRow(changed)];
  await recordPersonal(tx, contract, changed, context, { before, after });
  return after;
}

async function find(tx: Pick<Tx, 'user'>, id: string): Promise<UserRow> {
  return orNotFound(await tx.user.findUnique({ where: { id }, include: withMemberships }), 'id', id);
}

async function lock(tx: Tx, id: string): Promise<UserRow> {
  await tx.$queryRaw`SELECT id FROM user_account WHERE id = ${id} FOR UPDATE`;
  return find(tx, id);
}

const hasOne = () =>
  conflict('', 'one', { zh: '已启用二次验证，请先停用', en: 'There is a second factor already; remove it first' });

const notStarted = () =>
  conflict('', 'started', { zh: '请先开始设置二次验证', en: 'Begin to set up the second factor first' });

const hasNone = () => conflict('', 'none', { zh: '尚未启用二次验证', en: 'There is no second factor' });

function wrongCode(): AppError {
  const message = { zh: '验证码不正确或已使用', en: 'The code is wrong or was used already' };
  return invalid([{ field: 'code', rule: 'second-factor', message }]);
}

function wrongPassword(): AppError {
  const message = { zh: '密码不正确', en: 'The password is wrong' };
  return invalid([{ field: 'password', rule: 'present', message }]);
}
