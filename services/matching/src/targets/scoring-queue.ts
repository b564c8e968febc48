import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, Health } from '@queqiao/platform';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import type { MatchingConfig } from '../matching.config.js';

/** The name of the queue that the scoring worker takes its work from. */
export const SCORING = 'scoring';
/** A job names its target; what the target is, and how far its ranking has come, stands in the database. */
export interface ScoringJob {
  readonly targetId: string;
}

/** How long changes of candidates are gathered before targets are ranked again, in ms. */
const GATHER_MS = 1_000;
/** Fresh needs go before industries, and both before rankings that only follow changed candidates. */
const PRIORITY = { need: 1, industry: 2, soon: 10 };

/** Hands targets to the scoring worker: one waiting job a target, however often it is asked for. */
@Injectable()
export class ScoringQueue implements OnApplicationShutdown {
  private readonly logger = new Logger(ScoringQueue.name);
  private readonly redis: Redis;
  private readonly queue: Queue<ScoringJob>;

  constructor(@Inject(CONFIG) config: MatchingConfig, health: Health) {
    // Without an offline queue a request fails at once while Redis is away, and the reconciler asks again.
    this.redis = new Redis(config.REDIS_URL, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    this.redis.on('error', (error) => this.logger.warn(`Redis: ${error.message}`));
    this.queue = new Queue(SCORING, { connection: this.redis });
    this.queue.on('error', (error) => this.logger.warn(`Queue: ${error.message}`));
    health.register('redis', async () => void (await this.redis.ping()));
  }

  async add(targetId: string, kind: string): Promise<void> {
    await this.queue.add(SCORING, { targetId }, { ...options(targetId), priority: priorityOf(kind) });
  }

  async addSoon(targets: readonly { id: string }[]): Promise<void> {
    await this.queue.addBulk(
      targets.map(({ id }) => ({
        name: SCORING,
        data: { targetId: id },
        opts: { ...options(id), delay: GATHER_MS, priority: PRIORITY.soon },
      })),
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
    this.redis.disconnect();
  }
}

function options(targetId: string) {
  return {
    // A target that is asked for while its job runs gets one more job after it.
    deduplication: { id: targetId, keepLastIfActive: true },
    attempts: 5,
    backoff: { type: 'exponential', delay: 500 },
    removeOnComplete: true,
    removeOnFail: 1_000,
  };
}

function priorityOf(kind: string): number {
  return kind === 'need' ? PRIORITY.need : PRIORITY.industry;
}
