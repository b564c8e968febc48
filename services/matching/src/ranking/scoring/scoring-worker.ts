import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, errorText } from '@queqiao/platform';
import { type Job, WaitingError, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { MatchingConfig } from '../../matching.config.js';
import { SCORING, type ScoringJob } from '../queue/scoring-queue.js';
import { RunChunks } from '../runs/run-chunks.js';
import { RunProgress } from '../runs/run-progress.js';
import { LiveCatalogue } from './live-catalogue.js';
import { RankingService } from './ranking.service.js';

/** A dead worker's job is given to another within 15 s; a ranking takes under a second. */
const TAKE_OVER = { lockDuration: 10_000, stalledInterval: 5_000, maxStalledCount: 3 };

/** One job at a time; more processes make it faster. */
@Injectable()
export class ScoringWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(ScoringWorker.name);
  private readonly redis: Redis;
  private worker: Worker<ScoringJob> | undefined;
  private stopping = false;

  constructor(
    @Inject(CONFIG) config: MatchingConfig,
    private readonly catalogue: LiveCatalogue,
    private readonly ranking: RankingService,
    private readonly chunks: RunChunks,
    private readonly progress: RunProgress,
  ) {
    this.redis = new Redis(config.REDIS_URL, { maxRetriesPerRequest: null });
    this.redis.on('error', (error) => this.logger.warn(`Redis: ${error.message}`));
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.catalogue.upToDate();
    this.worker = new Worker(SCORING, (job, token) => this.take(job, token), {
      connection: this.redis,
      ...TAKE_OVER,
    });
    this.worker.on('failed', (job, error) =>
      this.logger.error(`Ranking ${JSON.stringify(job?.data)} failed`, errorText(error)),
    );
    this.worker.on('error', (error) => this.logger.warn(`Queue: ${error.message}`));
  }

  private async take(job: Job<ScoringJob>, token: string | undefined): Promise<void> {
    const { data } = job;
    if ('targetId' in data) return this.ranking.rank(data.targetId);
    if (!('chunk' in data)) return this.progress.settle(data.runId);
    const isWhole = await this.chunks.rank(
      data,
      (targetId) => this.ranking.rank(targetId),
      () => this.stopping,
    );
    if (isWhole) return;
    // Back into the queue: the next worker continues here.
    await job.moveToWait(token);
    throw new WaitingError();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    await this.worker?.close();
    this.redis.disconnect();
    await this.catalogue.close();
  }
}
