import { Injectable } from '@nestjs/common';
import {
  conflict,
  type MessageContext,
  orNotFound,
  type ParsedInputOf,
  reasons,
  refOf,
  refuse,
  staleVersion,
} from '@queqiao/contracts';
import { isSameRow, keepBefore } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma, type Tx } from '../../prisma.js';
import { verdictsWithoutReason } from './reason-rules.js';
import { reasonsOf } from './reasons.rows.js';

@Injectable()
export class ReasonsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(reasons.listReasons)
  async list({ verdict, offered }: ParsedInputOf<typeof reasons.listReasons>, { city }: MessageContext) {
    const all = await reasonsOf(this.prisma, city);
    const items = all.filter(
      ({ enabled, verdicts }) =>
        (offered === 'all' || enabled) && (verdict === undefined || verdicts.includes(verdict)),
    );
    return { items };
  }

  @Answers(reasons.addReason)
  async add(input: ParsedInputOf<typeof reasons.addReason>, context: MessageContext) {
    return runOnce(this.prisma, reasons.addReason, input, context, async (tx) => {
      const { code, ...data } = input;
      const before = await this.locked(tx, context);
      if (before.some((one) => one.code === code))
        throw conflict('code', 'unique', {
          zh: `理由代码 ${code} 已存在`,
          en: `There is a reason with the code ${code} already`,
        });
      return this.store(tx, { code, ...data, enabled: true, shipped: false, version: 1 }, context);
    });
  }

  /** Throws `not_found` for an unknown code, `conflict` for an old version. */
  @Answers(reasons.changeReason)
  async change(input: ParsedInputOf<typeof reasons.changeReason>, context: MessageContext) {
    return runOnce(this.prisma, reasons.changeReason, input, context, async (tx) => {
      const all = await this.locked(tx, context);
      const before = orNotFound(
        all.find(({ code }) => code === input.code),
        'code',
        input.code,
      );
      keepBefore(tx, before);
      if (input.version !== undefined && input.version !== before.version) throw staleVersion(before.version);
      if (isSameRow({ ...before, ...input.patch }, before)) return before;
      const after = { ...before, ...input.patch, version: before.version + 1 };
      refuse(verdictsWithoutReason(all.map((one) => (one === before ? after : one))));
      return this.store(tx, after, context);
    });
  }

  /** One change at a time: two at once could remove the last two reasons of a verdict. */
  private async locked(tx: Tx, { city }: MessageContext): Promise<reasons.DecisionReason[]> {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`reasons ${city}`}))`;
    return reasonsOf(tx, city);
  }

  private async store(tx: Tx, reason: reasons.DecisionReason, { city, actor }: MessageContext) {
    const { code, shipped: _, version, ...data } = reason;
    const stored = { data, version, changedBy: refOf(actor) };
    await tx.reason.upsert({
      where: { city_code: { city, code } },
      create: { city, code, ...stored },
      update: stored,
    });
    return reason;
  }
}
