import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Health } from '@queqiao/platform';
import { FlowProducer, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { MatchingConfig } from '../../matching.config.js';

export const SCORING = 'scoring';

/** One target that somebody waits for. The database holds the target and the state of its ranking. */
export interface TargetJob {
  readonly targetId: string;
}
/** A part of a run: the targets that the database has under this number. */
export interface ChunkJob {
  readonly runId: string;
  readonly chunk: number;
}
export interface RunJob {
  readonly runId: string;
}
export type ScoringJob = TargetJob | ChunkJob | RunJob;

/** Fresh needs go before changed industries, and both before runs: a run ends before another one's chunks go on. */
const PRIORITY = { need: 1, target: 2, run: 3, chunk: 10 };
const RETRIES = { attempts: 5, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: true } as const;

/** Hands work to the scoring workers: single targets, each at most once at a time, and runs of many. */
@Injectable()
export class ScoringQueue implements OnApplicationShutdown {
  private readonly logger = new Logger(ScoringQueue.name);
  private readonly redis: Redis;
  private readonly queue: Queue<ScoringJob>;
  private readonly flows: FlowProducer;

  constructor(@Inject(CONFIG) config: MatchingConfig, health: Health) {
    // Without an offline queue a request fails at once while Redis is away, and the reconciler asks again.
    this.redis = new Redis(config.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    this.redis.on('error', (error) => this.logger.warn(`Redis: ${error.message}`));
    this.queue = new Queue(SCORING, { connection: this.redis });
    this.flows = new FlowProducer({ connection: this.redis });
    this.queue.on('error', (error) => this.logger.warn(`Queue: ${error.message}`));
    this.flows.on('error', (error) => this.logger.warn(`Runs: ${error.message}`));
    health.register('redis', async () => void (await this.redis.ping()));
  }

  async add(targets: readonly { id: string; kind: string }[]): Promise<void> {
    await this.queue.addBulk(
      targets.map(({ id, kind }) => ({
        name: SCORING,
        data: { targetId: id },
        opts: {
          ...RETRIES,
          // A target that is asked for while its job runs gets one more job after it.
          deduplication: { id, keepLastIfActive: true },
          priority: kind === 'need' ? PRIORITY.need : PRIORITY.target,
          removeOnFail: 1_000,
        },
      })),
    );
  }

  /** Whether a single target waits, to which a run must give way. */
  async hasFreshWork(): Promise<boolean> {
    const counts = await this.queue.getCountsPerPriority([PRIORITY.need, PRIORITY.target]);
    return Object.values(counts).some((count) => count > 0);
  }

  /** Adds a run with these of its chunks, all or nothing, to begin after `delay` ms. */
  async addRun(runId: string, chunks: readonly number[], delay = 0): Promise<void> {
    await this.flows.add({
      name: SCORING,
      queueName: SCORING,
      data: { runId },
      opts: { ...RETRIES, jobId: runId, priority: PRIORITY.run, removeOnFail: true },
      children: chunks.map((chunk) => ({
        name: SCORING,
        queueName: SCORING,
        data: { runId, chunk },
        // A chunk that failed for good leaves no trace, so that the reconciler can add the run again.
        opts: {
          ...RETRIES,
          jobId: `${runId}-${chunk}`,
          delay,
          priority: PRIORITY.chunk,
          ignoreDependencyOnFailure: true,
          removeOnFail: true,
        },
      })),
    });
  }

  async hasRun(runId: string): Promise<boolean> {
    return (await this.queue.getJob(runId)) !== undefined;
  }

  /** Shows a run's progress on its job, for people who inspect the queue; the database has the true state. */
  async showProgress(runId: string, progress: { done: number; total: number }): Promise<void> {
    await (await this.queue.getJob(runId))?.updateProgress(progress);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flows.close();
    await this.queue.close();
    this.redis.disconnect();
  }
}
