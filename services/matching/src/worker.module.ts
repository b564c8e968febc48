import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { ExplanationsService } from './lists/explanations/explanations.service.js';
import { RebuildService } from './lists/rebuild/rebuild.service.js';
import { matchingConfig } from './matching.config.js';
import { matchingMigrations } from './matching.module.js';
import { Prisma } from './prisma.js';
import { ScoringQueue } from './ranking/queue/scoring-queue.js';
import { RankingRuns } from './ranking/runs/ranking-runs.js';
import { RunChunks } from './ranking/runs/run-chunks.js';
import { RunProgress } from './ranking/runs/run-progress.js';
import { LiveCatalogue } from './ranking/scoring/live-catalogue.js';
import { RankedLists } from './ranking/scoring/ranked-lists.js';
import { RankingService } from './ranking/scoring/ranking.service.js';
import { ScoringWorker } from './ranking/scoring/scoring-worker.js';
import { EvaluationService } from './weights/evaluation/evaluation.service.js';
import { PreviewService } from './weights/evaluation/preview.service.js';
import { LearningService } from './weights/learning/learning.service.js';

@Module({
  providers: [
    LiveCatalogue,
    RankedLists,
    RankingService,
    ScoringQueue,
    RankingRuns,
    RunProgress,
    RunChunks,
    ScoringWorker,
    PreviewService,
    EvaluationService,
    LearningService,
    ExplanationsService,
    RebuildService,
  ],
})
class WorkerModule {}

/** The second process of matching: it ranks, and answers what needs all candidates in memory. */
export const scoringWorker: ServiceDefinition = {
  name: 'worker',
  config: matchingConfig,
  prisma: Prisma,
  migrations: matchingMigrations,
  module: WorkerModule,
};
