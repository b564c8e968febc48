import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { databaseConfig, type ServiceDefinition } from '@queqiao/platform';
import { CorrectionsService } from './corrections/corrections.service.js';
import { DataTasksService } from './data-tasks/data-tasks.service.js';
import { InstitutionsService } from './institutions/institutions.service.js';
import { FittingService } from './laboratories/fitting.service.js';
import { LaboratoriesService } from './laboratories/laboratories.service.js';
import { OfferMovesService } from './offers/offer-moves.service.js';
import { OffersService } from './offers/offers.service.js';
import { OwnLaboratoriesService } from './own-laboratories/own-laboratories.service.js';
import { Prisma } from './prisma.js';

@Module({
  providers: [
    InstitutionsService,
    LaboratoriesService,
    OwnLaboratoriesService,
    OffersService,
    OfferMovesService,
    FittingService,
    CorrectionsService,
    DataTasksService,
  ],
})
class ExpertsModule {}

/** Institutions, their laboratories and teams. */
export const expertsService: ServiceDefinition = {
  name: 'experts',
  config: databaseConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: ExpertsModule,
};
