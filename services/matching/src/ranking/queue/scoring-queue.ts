import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Health } from '@queqiao/platform';
import { FlowProducer, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { MatchingConfig } from '../../matching.config.js';

export const SCORING = 'scoring';

/** A single target, for which somebody waits. */
export interface TargetJob {
  readonly targetId: string;
}
/** The targets stored under this number of a run. */
export interface ChunkJob {
  readonly runId: string;
  readonly chunk: number;
}
export interface RunJob {
  readonly runId: string;
}
export type ScoringJob = TargetJob | ChunkJob | RunJob;

/** Needs before industries, both before runs. A run ends before another's chunks go on. */
const PRIORITY = { need: 1, target: 2, run: 3, chunk: 10 };
const RETRIES = { attempts: 5, backoff: { type: 'exponential', delay: 500 }, removeOnComplete: true } as const;

/** A single target is queued once at a time. */
@Injectable()
export class ScoringQueue implements OnApplicationShutdown {
  private readonly logger = new Logger(ScoringQueue.name);
  private readonly redis: Redis;
  private readonly queue: Queue<ScoringJob>;
  private readonly flows: FlowProducer;

  constructor(@Inject(CONFIG) config: MatchingConfig, health: Health) {
    // Fails at once while Redis is away; the reconciler asks again.
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
          // A target requested while its job runs gets one more job.
          deduplication: { id, keepLastIfActive: true },
          priority: kind === 'need' ? PRIORITY.need : PRIORITY.target,
          removeOnFail: 1_000,
        },
      })),
    );
  }

  /** Runs give way to single targets. */
  async hasFreshWork(): Promise<boolean> {
    const counts = await this.queue.getCountsPerPriority([PRIORITY.need, PRIORITY.target]);
    return Object.values(counts).some((count) => count > 0);
  }

  /** All chunks or none; begins after `delay` ms. */
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
        // A failed chunk leaves no trace, so that the reconciler can add the run again.
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

  /** For people who inspect the queue; the database has the true state. */
  async showProgress(runId: string, progress: { done: number; total: number }): Promise<void> {
    await (await this.queue.getJob(runId))?.updateProgress(progress);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.flows.close();
    await this.queue.close();
    this.redis.disconnect();
  }
}
