import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { ExplanationsHandlers } from './explanations/explanations.handlers.js';
import { ExplanationsService } from './explanations/explanations.service.js';
import { LearningHandlers } from './learning/learning.handlers.js';
import { LearningService } from './learning/learning.service.js';
import { matchingConfig } from './matching.config.js';
import { matchingMigrations } from './matching.module.js';
import { EvaluationService } from './preview/evaluation.service.js';
import { PreviewHandlers } from './preview/preview.handlers.js';
import { PreviewService } from './preview/preview.service.js';
import { Prisma } from './prisma.js';
import { ScoringQueue } from './queue/scoring-queue.js';
import { RebuildHandlers } from './rebuild/rebuild.handlers.js';
import { RebuildService } from './rebuild/rebuild.service.js';
import { RankingRuns } from './runs/ranking-runs.js';
import { RunChunks } from './runs/run-chunks.js';
import { RunProgress } from './runs/run-progress.js';
import { LiveCatalogue } from './scoring/live-catalogue.js';
import { RankedLists } from './scoring/ranked-lists.js';
import { RankingService } from './scoring/ranking.service.js';
import { ScoringWorkerHandlers } from './scoring/scoring-worker.handlers.js';
import { ScoringWorker } from './scoring/scoring-worker.js';

@Module({
  controllers: [ScoringWorkerHandlers, PreviewHandlers, ExplanationsHandlers, LearningHandlers, RebuildHandlers],
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

/** The second process of the matching service: it takes rankings from the queue, and answers what needs all candidates in memory. */
export const scoringWorker: ServiceDefinition = {
  name: 'matching',
  answers: 'scoring',
  config: matchingConfig,
  prisma: Prisma,
  migrations: matchingMigrations,
  module: WorkerModule,
};
