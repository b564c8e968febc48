import { Injectable } from '@nestjs/common';
import { AppError, conflict, type MessageContext, type ParsedInputOf, people } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, runAudited, runOnce } from '@queqiao/messaging';
import { firstPassword, hashPassword } from '../passwords/passwords.js';
import { Prisma, type Tx } from '../prisma.js';
import { lockSomebodyElse, refuseElsewhere } from './touching.js';
import { seenFrom, type UserRow, withMemberships } from './users.rows.js';

const NO_FACTOR = { hasSecondFactor: false, factorSecret: null, factorStep: null };

/** What administrators do for people who cannot get in, or must not. */
@Injectable()
export class ResetsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(people.resetPassword)
  async password(input: ParsedInputOf<typeof people.resetPassword>, context: MessageContext) {
    const { id } = input;
    const password = firstPassword();
    const passwordHash = await hashPassword(password);
    // Not by idempotency key: the answer holds a password, which is stored nowhere.
    return runAudited(this.prisma, people.resetPassword, input, context, async (tx) => {
      const before = await lockSomebodyElse(tx, id, context);
      refuseElsewhere(before, context, 'id');
      if (before.factorResetBy === context.actor.id) throw bySomebodyElse();
      keepBefore(tx, seenFrom(context.city, before));
      const data = { passwordHash, mustChangePassword: true, passwordResetBy: context.actor.id };
      const user = await change(tx, before, data);
      return { user: seenFrom(context.city, user), password };
    });
  }

  @Answers(people.resetSecondFactor)
  async secondFactor(input: ParsedInputOf<typeof people.resetSecondFactor>, context: MessageContext) {
    const { id } = input;
    return runOnce(this.prisma, people.resetSecondFactor, input, context, async (tx) => {
      const before = await lockSomebodyElse(tx, id, context);
      refuseElsewhere(before, context, 'id');
      if (!before.hasSecondFactor) throw hasNone();
      if (before.passwordResetBy === context.actor.id) throw bySomebodyElse();
      keepBefore(tx, seenFrom(context.city, before));
      await tx.recoveryCode.deleteMany({ where: { userId: id } });
      const user = await change(tx, before, { ...NO_FACTOR, factorResetBy: context.actor.id });
      return seenFrom(context.city, user);
    });
  }

  @Answers(people.endSessionsOf)
  async endSessions(input: ParsedInputOf<typeof people.endSessionsOf>, context: MessageContext) {
    const { id } = input;
    return runOnce(this.prisma, people.endSessionsOf, input, context, async (tx) => {
      await lockSomebodyElse(tx, id, context);
      const { count } = await tx.session.deleteMany({ where: { userId: id } });
      return { id, ended: count };
    });
  }
}

async function change(tx: Tx, { id }: UserRow, data: Parameters<Tx['user']['update']>[0]['data']): Promise<UserRow> {
  await tx.session.deleteMany({ where: { userId: id } });
  return tx.user.update({ where: { id }, data: { ...data, version: { increment: 1 } }, include: withMemberships });
}

const hasNone = () => conflict('', 'none', { zh: '此人尚未启用二次验证', en: 'The person has no second factor' });

/** Whoever could do both would be the person. */
function bySomebodyElse(): AppError {
  const message = {
    zh: '您已重置过此人的另一项凭据；在本人登录并重新设置之前，须由另一位管理员重置',
    en: 'You reset the other credential of this person; until they have set it up anew, another administrator resets this one',
  };
  return new AppError('forbidden', message, [{ field: 'id', rule: 'second-person', message }]);
}
