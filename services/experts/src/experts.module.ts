import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { expertsConfig } from './experts.config.js';
import { InstitutionsService } from './institutions/institutions.service.js';
import { LaboratoriesService } from './laboratories/laboratories.service.js';
import { Prisma } from './prisma.js';

@Module({
  providers: [InstitutionsService, LaboratoriesService],
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
