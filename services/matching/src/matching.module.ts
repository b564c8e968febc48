import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { ExposureService } from './lists/exposure/exposure.service.js';
import { Showings } from './lists/exposure/showings.js';
import { ShownOrder } from './lists/exposure/shown-order.js';
import { FitsService } from './lists/fits/fits.service.js';
import { RankingRetention } from './lists/rebuild/ranking-retention.js';
import { DueService } from './lists/suggestions/due.service.js';
import { SuggestionsService } from './lists/suggestions/suggestions.service.js';
import { matchingConfig } from './matching.config.js';
import { DecisionsService } from './officers/decisions/decisions.service.js';
import { ReasonsService } from './officers/reasons/reasons.service.js';
import { Prisma } from './prisma.js';
import { OptOutsService } from './ranking/candidates/opt-outs.service.js';
import { ProfilesService } from './ranking/candidates/profiles.service.js';
import { RisksService } from './ranking/candidates/risks.service.js';
import { SignalsService } from './ranking/candidates/signals.service.js';
import { Reconciler } from './ranking/queue/reconciler.js';
import { ScoringQueue } from './ranking/queue/scoring-queue.js';
import { DueSuggestions } from './ranking/reopening/due-suggestions.js';
import { RankingRuns } from './ranking/runs/ranking-runs.js';
import { RunsService } from './ranking/runs/runs.service.js';
import { SettingsService } from './ranking/settings/settings.service.js';
import { TargetsService } from './ranking/targets/targets.service.js';
import { GuardRailsService } from './weights/guard-rails/guard-rails.service.js';
import { ProposalsService } from './weights/learning/proposals.service.js';
import { PublishingService } from './weights/publishing/publishing.service.js';
import { WeightChangesService } from './weights/versions/weight-changes.service.js';
import { WeightEvaluationsService } from './weights/versions/weight-evaluations.service.js';
import { WeightsService } from './weights/versions/weights.service.js';

@Module({
  providers: [
    ProfilesService,
    RisksService,
    OptOutsService,
    SignalsService,
    TargetsService,
    ScoringQueue,
    RankingRuns,
    RunsService,
    Reconciler,
    RankingRetention,
    SuggestionsService,
    FitsService,
    DueService,
    DueSuggestions,
    DecisionsService,
    ReasonsService,
    ShownOrder,
    ExposureService,
    Showings,
    SettingsService,
    WeightsService,
    WeightChangesService,
    WeightEvaluationsService,
    PublishingService,
    GuardRailsService,
    ProposalsService,
  ],
})
class MatchingModule {}

export const matchingMigrations = fileURLToPath(new URL('../prisma/migrations', import.meta.url));

/** Weights, suggestions, decisions, and the copies of profiles that rankings use. */
export const matchingService: ServiceDefinition = {
  name: 'matching',
  config: matchingConfig,
  prisma: Prisma,
  migrations: matchingMigrations,
  module: MatchingModule,
};
