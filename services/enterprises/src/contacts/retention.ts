import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { contacts, systemActor } from '@queqiao/contracts';
import { recordAct, TRANSACTION } from '@queqiao/messaging';
import { Routine } from '@queqiao/platform';
import { Prisma } from '../prisma.js';
import { dayIn, noticeEnds, unusedSince } from './keeping.js';
import { contactRecord } from './sealed-contacts.js';
import { settingsOf } from './settings.rows.js';

const EVERY_MS = 60 * 60 * 1_000;
const AT_A_TIME = 200;
/** Who saw whom is kept in the audit as well; here it only counts for its day and is told to the person who asks. */
const REVEALS_KEPT_DAYS = 400;

const ERASED = { zh: '联系人到期删除', en: 'Erased a contact that was due' };

/** Asks about contacts that nobody has needed for long, and erases those that are due. */
@Injectable()
export class Retention implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Retention.name);
  private readonly routine = new Routine(
    EVERY_MS,
    () => this.run(),
    (error) => this.logger.error(`Cannot look after contacts that are due: ${String(error)}`),
  );

  constructor(private readonly prisma: Prisma) {}

  onApplicationBootstrap(): void {
    this.routine.run();
    this.routine.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.routine.stop();
  }

  /** May run in several processes at once: each contact is erased by one. */
  async run(now = new Date()): Promise<void> {
    await this.ask(now);
    while ((await this.erase(now)) === AT_A_TIME);
    await this.prisma.contactReveal.deleteMany({ where: { day: { lt: dayIn(now, -REVEALS_KEPT_DAYS) } } });
  }

  private async ask(now: Date): Promise<void> {
    const cities = await this.prisma.contact.findMany({ distinct: ['city'], select: { city: true } });
    for (const { city } of cities) {
      const { keptMonths } = await settingsOf(this.prisma, city);
      const where = { city, erasedOn: null, usedAt: { lt: unusedSince(now, keptMonths) } };
      await this.prisma.contact.updateMany({ where, data: { erasedOn: noticeEnds(now) } });
    }
  }

  /** How many. */
  private erase(now: Date): Promise<number> {
    return this.prisma.$transaction(async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM contact WHERE erased_on <= ${dayIn(now, 0)} LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED`;
      const due = await tx.contact.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
      for (const row of due) {
        const context = { city: row.city, actor: systemActor('enterprises'), requestId: randomUUID() };
        const told = { did: ERASED, record: row.id, before: contactRecord(row) };
        await recordAct(tx, contacts.removeContact, context, told);
      }
      await tx.contact.deleteMany({ where: { id: { in: due.map(({ id }) => id) } } });
      return due.length;
    }, TRANSACTION);
  }
}
