import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { ExposureHandlers } from './lists/exposure/exposure.handlers.js';
import { ExposureService } from './lists/exposure/exposure.service.js';
import { Showings } from './lists/exposure/showings.js';
import { ShownOrder } from './lists/exposure/shown-order.js';
import { RankingRetention } from './lists/rebuild/ranking-retention.js';
import { SuggestionsHandlers } from './lists/suggestions/suggestions.handlers.js';
import { SuggestionsService } from './lists/suggestions/suggestions.service.js';
import { matchingConfig } from './matching.config.js';
import { DataTasksHandlers } from './officers/data-tasks/data-tasks.handlers.js';
import { DataTasksService } from './officers/data-tasks/data-tasks.service.js';
import { DecisionsHandlers } from './officers/decisions/decisions.handlers.js';
import { DecisionsService } from './officers/decisions/decisions.service.js';
import { ReasonsHandlers } from './officers/reasons/reasons.handlers.js';
import { ReasonsService } from './officers/reasons/reasons.service.js';
import { RisksHandlers } from './officers/risks/risks.handlers.js';
import { RisksService } from './officers/risks/risks.service.js';
import { Prisma } from './prisma.js';
import { ProfilesHandlers } from './ranking/candidates/profiles.handlers.js';
import { ProfilesService } from './ranking/candidates/profiles.service.js';
import { Reconciler } from './ranking/queue/reconciler.js';
import { ScoringQueue } from './ranking/queue/scoring-queue.js';
import { RankingRuns } from './ranking/runs/ranking-runs.js';
import { RunsHandlers } from './ranking/runs/runs.handlers.js';
import { RunsService } from './ranking/runs/runs.service.js';
import { SettingsHandlers } from './ranking/settings/settings.handlers.js';
import { SettingsService } from './ranking/settings/settings.service.js';
import { TargetsHandlers } from './ranking/targets/targets.handlers.js';
import { TargetsService } from './ranking/targets/targets.service.js';
import { GuardRailsHandlers } from './weights/guard-rails/guard-rails.handlers.js';
import { GuardRailsService } from './weights/guard-rails/guard-rails.service.js';
import { ProposalsHandlers } from './weights/learning/proposals.handlers.js';
import { ProposalsService } from './weights/learning/proposals.service.js';
import { PublishingHandlers } from './weights/publishing/publishing.handlers.js';
import { PublishingService } from './weights/publishing/publishing.service.js';
import { WeightChangesService } from './weights/versions/weight-changes.service.js';
import { WeightEvaluations } from './weights/versions/weight-evaluations.js';
import { WeightsHandlers } from './weights/versions/weights.handlers.js';
import { WeightsService } from './weights/versions/weights.service.js';

@Module({
  controllers: [
    ProfilesHandlers,
    TargetsHandlers,
    RunsHandlers,
    SuggestionsHandlers,
    DecisionsHandlers,
    DataTasksHandlers,
    ReasonsHandlers,
    RisksHandlers,
    ExposureHandlers,
    SettingsHandlers,
    WeightsHandlers,
    PublishingHandlers,
    GuardRailsHandlers,
    ProposalsHandlers,
  ],
  providers: [
    ProfilesService,
    TargetsService,
    ScoringQueue,
    RankingRuns,
    RunsService,
    Reconciler,
    RankingRetention,
    SuggestionsService,
    DecisionsService,
    DataTasksService,
    ReasonsService,
    RisksService,
    ShownOrder,
    ExposureService,
    Showings,
    SettingsService,
    WeightsService,
    WeightChangesService,
    WeightEvaluations,
    PublishingService,
    GuardRailsService,
    ProposalsService,
  ],
})
class MatchingModule {}

/** The folder of the migrations that both processes of this service rely on. */
export const matchingMigrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** Owns weights, suggestions and decisions, and the copies of profiles that rankings are made from. */
export const matchingService: ServiceDefinition = {
  name: 'matching',
  config: matchingConfig,
  prisma: Prisma,
  migrations: matchingMigrations,
  module: MatchingModule,
};
