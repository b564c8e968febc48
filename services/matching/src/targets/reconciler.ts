import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Prisma } from '../prisma.js';
import { ScoringQueue } from './scoring-queue.js';

/** How often targets are looked for whose ranking lags, and how long it may lag before that, in ms. */
const EVERY_MS = 2_000;
const LAG_MS = 4_000;

/**
 * Asks again for rankings that were asked for and never came: their job was lost with Redis, or with the process
 * between the commit and the queue.
 */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Reconciler.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly prisma: Prisma,
    private readonly queue: ScoringQueue,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running = this.reconcile().catch((error: unknown) => this.logger.warn(`Cannot reconcile: ${String(error)}`));
    }, EVERY_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async reconcile(): Promise<void> {
    const lagging = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT id FROM target WHERE scored < requested AND requested_at < ${new Date(Date.now() - LAG_MS)}`;
    if (lagging.length > 0) await this.queue.addSoon(lagging);
  }
}
