import { Injectable } from '@nestjs/common';
import { accounts, invalid, type MessageContext, orNotFound, type ParsedInputOf } from '@queqiao/contracts';
import { Answers } from '@queqiao/messaging';
import { hashPassword, isPassword } from '../passwords/passwords.js';
import { Prisma } from '../prisma.js';
import { recordPersonal } from './personal-acts.js';
import { fromRow, withMemberships } from './users.rows.js';

/** What people do to their own account. */
@Injectable()
export class MeService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(accounts.getMe)
  async get(_: ParsedInputOf<typeof accounts.getMe>, { actor }: MessageContext) {
    return fromRow(await this.row(actor.id));
  }

  @Answers(accounts.changePassword)
  async changePassword(
    { present, next }: ParsedInputOf<typeof accounts.changePassword>,
    context: MessageContext,
  ): Promise<accounts.User> {
    const { actor } = context;
    const row = await this.row(actor.id);
    if (!(await isPassword(present, row.passwordHash))) {
      const message = { zh: '当前密码不正确', en: 'The present password is wrong' };
      throw invalid([{ field: 'present', rule: 'present', message }]);
    }
    const data = {
      passwordHash: await hashPassword(next),
      mustChangePassword: false,
      passwordResetBy: null,
      version: { increment: 1 },
    };
    return this.prisma.$transaction(async (tx) => {
      const changed = await tx.user.update({ where: { id: row.id }, data, include: withMemberships });
      await tx.session.deleteMany({ where: { userId: row.id, id: { not: actor.session ?? '' } } });
      const [before, after] = [fromRow(row), fromRow(changed)];
      await recordPersonal(tx, accounts.changePassword, changed, context, { before, after });
      return after;
    });
  }

  private async row(id: string) {
    return orNotFound(await this.prisma.user.findFirst({ where: { id }, include: withMemberships }), 'id', id);
  }
}
