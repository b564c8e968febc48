import { Injectable } from '@nestjs/common';
import { type MessageContext, type ParsedInputOf, refOf, staleVersion, weights } from '@queqiao/contracts';
import { keepBefore, lockIds, readNumberCursor, toPage } from '@queqiao/database';
import { Answers, runOnce } from '@queqiao/messaging';
import { Prisma } from '../../prisma.js';
import { currentGuardRails, guardRailsOf } from './guard-rails.rows.js';

@Injectable()
export class GuardRailsService {
  constructor(private readonly prisma: Prisma) {}

  @Answers(weights.getGuardRails)
  get(_: ParsedInputOf<typeof weights.getGuardRails>, { city }: MessageContext) {
    return currentGuardRails(this.prisma, city);
  }

  @Answers(weights.setGuardRails)
  set(input: ParsedInputOf<typeof weights.setGuardRails>, context: MessageContext) {
    return runOnce(this.prisma, weights.setGuardRails, input, context, async (tx) => {
      const { city, actor } = context;
      await lockIds(tx, 'guard_rail_setting', [city]);
      const before = await currentGuardRails(tx, city);
      keepBefore(tx, before);
      const { version } = before;
      if (version !== input.version) throw staleVersion(version);
      const { limits, note } = input;
      const data = { city, version: version + 1, limits, setBy: refOf(actor), setAt: new Date(), note };
      return guardRailsOf(await tx.guardRailSetting.create({ data }));
    });
  }

  /** Newest first. */
  @Answers(weights.listGuardRailChanges)
  async changes({ cursor, limit }: ParsedInputOf<typeof weights.listGuardRailChanges>, { city }: MessageContext) {
    const rows = await this.prisma.guardRailSetting.findMany({
      where: { city, version: { lt: readNumberCursor(cursor) } },
      orderBy: { version: 'desc' },
      take: limit + 1,
    });
    return toPage(rows, limit, ({ version }) => String(version), guardRailsOf);
  }
}
