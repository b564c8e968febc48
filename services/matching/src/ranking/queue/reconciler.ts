import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Routine } from '@queqiao/platform';
import { Prisma } from '../../prisma.js';
import { ScoringQueue } from './scoring-queue.js';

/** In ms: how often to look for lagging targets, and how long they may lag. */
const EVERY_MS = 2_000;
const LAG_MS = 4_000;
/** Limits how many jobs are added that the queue may already hold. */
const AT_A_TIME = 200;

/** Queues rankings again whose job was lost, with Redis or between commit and queue. A run queues its own again. */
@Injectable()
export class Reconciler implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Reconciler.name);
  private readonly routine = new Routine(
    EVERY_MS,
    () => this.reconcile(),
    (error) => this.logger.warn(`Cannot reconcile: ${String(error)}`),
  );

  constructor(
    private readonly prisma: Prisma,
    private readonly queue: ScoringQueue,
  ) {}

  onApplicationBootstrap(): void {
    this.routine.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.routine.stop();
  }

  private async reconcile(): Promise<void> {
    const before = new Date(Date.now() - LAG_MS);
    await this.addTargets(before);
    await this.addRuns(before);
  }

  private async addTargets(before: Date): Promise<void> {
    const lagging = await this.prisma.$queryRaw<{ id: string; kind: string }[]>`
      SELECT id, kind FROM target t
      WHERE scored < requested AND requested_at < ${before}
        AND NOT EXISTS (SELECT FROM ranking_run_member m WHERE m.target_id = t.id)
      ORDER BY requested_at, id LIMIT ${AT_A_TIME}`;
    if (lagging.length > 0) await this.queue.add(lagging);
  }

  private async addRuns(before: Date): Promise<void> {
    const open = await this.prisma.rankingRun.findMany({ where: { finishedAt: null, startedAt: { lt: before } } });
    for (const { id } of open) {
      if (await this.queue.hasRun(id)) continue;
      const left = await this.prisma.$queryRaw<{ chunk: number }[]>`
        SELECT DISTINCT m.chunk FROM ranking_run_member m JOIN target t ON t.id = m.target_id
        WHERE m.run_id = ${id} AND t.scored < m.ranking ORDER BY m.chunk`;
      await this.queue.addRun(
        id,
        left.map(({ chunk }) => chunk),
      );
    }
  }
}
