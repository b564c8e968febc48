import { Injectable } from '@nestjs/common';
import { Prisma } from '../../prisma.js';
import { type ChunkJob, ScoringQueue } from '../queue/scoring-queue.js';
import { RunProgress } from './run-progress.js';

@Injectable()
export class RunChunks {
  constructor(
    private readonly prisma: Prisma,
    private readonly queue: ScoringQueue,
    private readonly progress: RunProgress,
  ) {}

  /** False if it gave way to a single target or `isStopping`. Throws at the end if targets could not be ranked. */
  async rank(job: ChunkJob, rankOne: (targetId: string) => Promise<void>, isStopping: () => boolean): Promise<boolean> {
    const failures: unknown[] = [];
    for (const targetId of await this.left(job)) {
      if (isStopping() || (await this.queue.hasFreshWork())) return false;
      // A failed target does not stop the others.
      await rankOne(targetId).catch((error: unknown) => failures.push(error));
      await this.progress.report(job.runId);
    }
    await this.progress.settle(job.runId);
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} targets could not be ranked`);
    return true;
  }

  private async left({ runId, chunk }: ChunkJob): Promise<string[]> {
    const rows = await this.prisma.$queryRaw<{ id: string }[]>`
      SELECT t.id FROM ranking_run_member m JOIN target t ON t.id = m.target_id
      WHERE m.run_id = ${runId} AND m.chunk = ${chunk} AND t.scored < m.ranking ORDER BY t.id`;
    return rows.map(({ id }) => id);
  }
}
