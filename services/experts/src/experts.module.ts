import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { ExpertsHandlers } from './experts/experts.handlers.js';
import { ExpertsService } from './experts/experts.service.js';
import { expertsConfig } from './experts.config.js';
import { InstitutionsHandlers } from './institutions/institutions.handlers.js';
import { InstitutionsService } from './institutions/institutions.service.js';
import { Prisma } from './prisma.js';

@Module({
  controllers: [InstitutionsHandlers, ExpertsHandlers],
  providers: [InstitutionsService, ExpertsService],
})
class ExpertsModule {}

/** Owns institutions, their laboratories and teams. */
export const expertsService: ServiceDefinition = {
  name: 'experts',
  config: expertsConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: ExpertsModule,
};
