import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { AppError, accounts, type MessageContext, type ParsedInputOf } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { CONFIG } from '@queqiao/platform';
import type { AccountsConfig } from '../accounts.config.js';
import { hashPassword } from '../passwords/passwords.js';
import { SignInLimits } from '../passwords/sign-in-limits.js';
import { Prisma } from '../prisma.js';
import { recordPersonal, recordRefused } from '../users/personal-acts.js';
import { fromRow, loginTaken, withMemberships } from '../users/users.rows.js';
import { SessionsService } from './sessions.service.js';

/** The door for whoever is nobody here yet. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly prisma: Prisma,
    private readonly limits: SignInLimits,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Pick<AccountsConfig, 'OPEN_SIGN_UP'>,
  ) {}

  @Answers(accounts.signUp)
  async signUp(
    { login, name, password, ...client }: ParsedInputOf<typeof accounts.signUp>,
    context: MessageContext,
  ): Promise<accounts.SignedIn> {
    if (this.config.OPEN_SIGN_UP === 'no') throw notOpen();
    await this.limits.takeSignUp(client.address, () =>
      this.prisma.$transaction((tx) =>
        recordRefused(tx, accounts.signUp, null, context, { refused: 'attempts', asked: client }),
      ),
    );
    const passwordHash = await hashPassword(password);
    const row = await this.prisma.$transaction(async (tx) => {
      const data = { id: `user-${randomUUID()}`, login, name, passwordHash, mustChangePassword: false };
      const { count } = await tx.user.createMany({ data: [data], skipDuplicates: true });
      if (count === 0) throw loginTaken(login);
      const made = await tx.user.findUniqueOrThrow({ where: { login }, include: withMemberships });
      await recordPersonal(tx, accounts.signUp, made, context, { asked: client, after: fromRow(made) });
      return made;
    });
    return this.sessions.open(accounts.signIn, row, client, context);
  }
}

function notOpen(): AppError {
  const message = {
    zh: '本系统不开放自助注册，请向招商部门索取邀请码',
    en: 'Accounts are made by invitation here; ask the city’s office for one',
  };
  return new AppError('forbidden', message, [{ field: '', rule: 'open', message }]);
}
