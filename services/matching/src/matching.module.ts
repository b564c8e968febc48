import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { DataTasksHandlers } from './data-tasks/data-tasks.handlers.js';
import { DataTasksService } from './data-tasks/data-tasks.service.js';
import { DecisionsHandlers } from './decisions/decisions.handlers.js';
import { DecisionsService } from './decisions/decisions.service.js';
import { ExposureHandlers } from './exposure/exposure.handlers.js';
import { ExposureService } from './exposure/exposure.service.js';
import { ExposureRules } from './exposure/exposure-rules.js';
import { Showings } from './exposure/showings.js';
import { GuardRailsHandlers } from './guard-rails/guard-rails.handlers.js';
import { GuardRailsService } from './guard-rails/guard-rails.service.js';
import { ProposalsHandlers } from './learning/proposals.handlers.js';
import { ProposalsService } from './learning/proposals.service.js';
import { matchingConfig } from './matching.config.js';
import { Prisma } from './prisma.js';
import { ProfilesHandlers } from './profiles/profiles.handlers.js';
import { ProfilesService } from './profiles/profiles.service.js';
import { PublishingHandlers } from './publishing/publishing.handlers.js';
import { PublishingService } from './publishing/publishing.service.js';
import { Reconciler } from './queue/reconciler.js';
import { ScoringQueue } from './queue/scoring-queue.js';
import { ReasonsHandlers } from './reasons/reasons.handlers.js';
import { ReasonsService } from './reasons/reasons.service.js';
import { RankingRetention } from './rebuild/retention.js';
import { RisksHandlers } from './risks/risks.handlers.js';
import { RisksService } from './risks/risks.service.js';
import { RankingRuns } from './runs/ranking-runs.js';
import { RunsHandlers } from './runs/runs.handlers.js';
import { RunsService } from './runs/runs.service.js';
import { SettingsHandlers } from './settings/settings.handlers.js';
import { SettingsService } from './settings/settings.service.js';
import { SuggestionsHandlers } from './suggestions/suggestions.handlers.js';
import { SuggestionsService } from './suggestions/suggestions.service.js';
import { TargetsHandlers } from './targets/targets.handlers.js';
import { TargetsService } from './targets/targets.service.js';
import { WeightChangesService } from './weights/weight-changes.service.js';
import { WeightEvaluations } from './weights/weight-evaluations.js';
import { WeightsHandlers } from './weights/weights.handlers.js';
import { WeightsService } from './weights/weights.service.js';

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
    ExposureRules,
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
