import { Injectable, Logger } from '@nestjs/common';
import { matching } from '@queqiao/contracts';
import { type AfterCommit, publish, TRANSACTION } from '@queqiao/messaging';
import type { RankingRun } from '../../generated/client.js';
import { Prisma, type Tx } from '../../prisma.js';
import { ScoringQueue } from '../queue/scoring-queue.js';
import { RankingRuns, runContext } from './ranking-runs.js';
import { pendingOf, runOf } from './runs.rows.js';

/** Between two progress events of a run, in ms, over all workers. */
const REPORT_MS = 300;

/** Progress is read from stored rankings, never counted separately. */
@Injectable()
export class RunProgress {
  private readonly logger = new Logger(RunProgress.name);
  private nextLook = 0;

  constructor(
    private readonly prisma: Prisma,
    private readonly queue: ScoringQueue,
    private readonly runs: RankingRuns,
  ) {}

  async report(runId: string): Promise<void> {
    if (Date.now() < this.nextLook) return;
    this.nextLook = Date.now() + REPORT_MS;
    await this.settle(runId);
  }

  /** Finishes the run if nothing is left; otherwise reports progress if due. */
  async settle(runId: string): Promise<void> {
    const { after, progress } = await this.prisma.$transaction((tx) => this.advance(tx, runId), TRANSACTION);
    try {
      await after?.();
      if (progress !== undefined) await this.queue.showProgress(runId, { done: progress.done, total: progress.total });
    } catch (error) {
      // The reconciler finds it again in the database.
      this.logger.warn(`Run ${runId} is not shown in the queue: ${String(error)}`);
    }
  }

  private async advance(tx: Tx, runId: string): Promise<{ after?: AfterCommit; progress?: matching.RankingRun }> {
    // One worker at a time, so that each step is reported once.
    const open = await tx.$executeRaw`
      SELECT id FROM ranking_run WHERE id = ${runId} AND finished_at IS NULL FOR UPDATE`;
    if (open === 0) return {};
    const run = await tx.rankingRun.findUniqueOrThrow({ where: { id: runId } });
    const pending = (await pendingOf(tx, [runId])).get(runId) ?? 0;
    if (pending === 0) return { after: await this.finish(tx, run) };
    if (Date.now() < run.reportedAt.getTime() + REPORT_MS) return {};
    await tx.rankingRun.update({ where: { id: runId }, data: { reportedAt: new Date() } });
    return { progress: await this.publish(tx, run, pending) };
  }

  private async finish(tx: Tx, { id, city }: RankingRun): Promise<AfterCommit | undefined> {
    const finished = await tx.rankingRun.update({ where: { id }, data: { finishedAt: new Date() } });
    await tx.rankingRunMember.deleteMany({ where: { runId: id } });
    await tx.$executeRaw`
      DELETE FROM ranking_run
      WHERE city = ${city} AND cause = 'candidates' AND finished_at < now() - interval '7 days'`;
    await this.publish(tx, finished, 0);
    if (finished.cause !== 'candidates') return undefined;
    // Candidates changed during this run: a new run ranks again what had been ranked before.
    const lagging = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM target WHERE city = ${city} AND scored < requested`;
    const ids = lagging.map((target) => target.id);
    return this.runs.followCandidates(tx, city, ids);
  }

  private async publish(tx: Tx, run: RankingRun, pending: number): Promise<matching.RankingRun> {
    const progress = runOf(run, pending);
    await publish(tx, matching.rankingProgressed, { ...progress, city: run.city }, runContext(run.city, run.id));
    return progress;
  }
}
