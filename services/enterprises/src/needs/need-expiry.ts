import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { cityDay, enterprises, type RequestContext, refOf, systemActor } from '@queqiao/contracts';
import { Routine } from '@queqiao/platform';
import { Prisma } from '../prisma.js';
import { moved } from './need-life.js';
import { lockNeed, storeMove } from './needs.rows.js';

/** In ms: how often to look whether a day has passed. */
const EVERY_MS = 5 * 60_000;

const actor = systemActor('need-expiry');

/** Needs whose last day has passed in their city expire, once: another look finds them no longer. */
@Injectable()
export class NeedExpiry implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(NeedExpiry.name);
  private readonly routine = new Routine(
    EVERY_MS,
    () => this.expireDue(new Date()),
    (error) => this.logger.warn(`Needs whose day has passed stay open: ${String(error)}`),
  );

  constructor(private readonly prisma: Prisma) {}

  onApplicationBootstrap(): void {
    this.routine.run();
    this.routine.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.routine.stop();
  }

  async expireDue(now: Date): Promise<void> {
    const due = { state: { in: [...enterprises.rankedStates] }, expiresOn: { lt: new Date(cityDay(now)) } };
    const rows = await this.prisma.need.findMany({
      where: due,
      select: { id: true, city: true },
      orderBy: { id: 'asc' },
    });
    for (const { id, city } of rows)
      await this.expire(id, { city, actor, requestId: 'need-expiry', reach: 'platform' }, now);
  }

  private expire(id: string, context: RequestContext, now: Date): Promise<void> {
    return this.prisma.$transaction(async (tx) => {
      const before = await lockNeed(tx, { id }, context);
      // Renewed or closed since it was found.
      const isDue = before.expiresOn !== undefined && before.expiresOn < cityDay(now) && enterprises.isRanked(before);
      if (!isDue) return;
      const after = moved(before, 'expire', { side: 'calendar', by: refOf(actor), at: now });
      await storeMove(tx, before, after, { move: 'expire' }, context);
    });
  }
}
