import { Injectable } from '@nestjs/common';
import { invalid, type MessageContext, notFound, offices, orNotFound, type ParsedInputOf } from '@queqiao/contracts';
import { keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma } from '../prisma.js';
import { refuseStrangers } from './office-checks.js';

/** When people of a city are away, and who stands in. */
@Injectable()
export class LeavesService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(offices.enterLeave)
  async enter(input: ParsedInputOf<typeof offices.enterLeave>, context: MessageContext) {
    const { id, from, to, standIn } = input;
    const { city } = context;
    if (to < from) throw wrongOrder();
    return runOnce(this.prisma, offices.enterLeave, input, context, async (tx) => {
      await refuseStrangers(tx, city, [
        { field: 'id', id },
        ...(standIn === undefined ? [] : [{ field: 'standIn', id: standIn }]),
      ]);
      if (standIn === id) throw standsInForThemselves();
      const key = { userId_city: { userId: id, city } };
      const before = await tx.leave.findUnique({ where: key });
      if (before !== null) keepBefore(tx, before);
      const data = { from, to, standInId: standIn ?? null };
      await tx.leave.upsert({ where: key, create: { userId: id, city, ...data }, update: data });
      const named = standIn === undefined ? null : await tx.user.findUnique({ where: { id: standIn } });
      return { from, to, ...(named && { standIn: { id: named.id, name: named.name } }) };
    });
  }

  @Answers(offices.removeLeave)
  async remove(input: ParsedInputOf<typeof offices.removeLeave>, context: MessageContext) {
    const { id } = input;
    const key = { userId_city: { userId: id, city: context.city } };
    return runOnce(this.prisma, offices.removeLeave, input, context, async (tx) => {
      keepBefore(tx, orNotFound(await tx.leave.findUnique({ where: key }), 'id', id));
      const { count } = await tx.leave.deleteMany({ where: { userId: id, city: context.city } });
      if (count === 0) throw notFound('id', id);
      return { id };
    });
  }
}

function wrongOrder() {
  const message = { zh: '结束日期不能早于开始日期', en: 'The last day cannot be before the first' };
  return invalid([{ field: 'to', rule: 'order', message }]);
}

function standsInForThemselves() {
  const message = { zh: '不能由本人代理', en: 'Nobody stands in for themselves' };
  return invalid([{ field: 'standIn', rule: 'somebody-else', message }]);
}
