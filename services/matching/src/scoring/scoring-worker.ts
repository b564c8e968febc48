import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, errorText, Health } from '@queqiao/platform';
import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { MatchingConfig } from '../matching.config.js';
import { SCORING, type ScoringJob } from '../targets/scoring-queue.js';
import { LiveCatalogue } from './live-catalogue.js';
import { RankingService } from './ranking.service.js';

/** The job of a worker that died is given to another after at most 15 s; a ranking takes well under a second. */
const TAKE_OVER = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 3 };

/** Takes targets from the queue and ranks them, one at a time; more processes make it faster. */
@Injectable()
export class ScoringWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ScoringWorker.name);
  private readonly redis: Redis;
  private worker: Worker<ScoringJob> | undefined;

  constructor(
    @Inject(CONFIG) config: MatchingConfig,
    health: Health,
    private readonly catalogue: LiveCatalogue,
    private readonly ranking: RankingService,
  ) {
    this.redis = new Redis(config.REDIS_URL, { maxRetriesPerRequest: null });
    this.redis.on('error', (error) => this.logger.warn(`Redis: ${error.message}`));
    health.register('redis', async () => void (await this.redis.ping()));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.catalogue.upToDate();
    this.worker = new Worker(SCORING, (job) => this.ranking.rank(job.data.targetId), {
      connection: this.redis,
      ...TAKE_OVER,
    });
    this.worker.on('failed', (job, error) =>
      this.logger.error(`Ranking ${job?.data.targetId} failed`, errorText(error)),
    );
    this.worker.on('error', (error) => this.logger.warn(`Queue: ${error.message}`));
  }

  /** Lets the ranking under way finish. */
  async onApplicationShutdown(): Promise<void> {
    await this.worker?.close();
    this.redis.disconnect();
    await this.catalogue.close();
  }
}
