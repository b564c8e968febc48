import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { ChainsHandlers } from './chains/chains.handlers.js';
import { ChainsService } from './chains/chains.service.js';
import { CitiesHandlers } from './cities/cities.handlers.js';
import { CitiesService } from './cities/cities.service.js';
import { EngagementsHandlers } from './engagements/engagements.handlers.js';
import { EngagementsService } from './engagements/engagements.service.js';
import { IndustriesHandlers } from './industries/industries.handlers.js';
import { IndustriesService } from './industries/industries.service.js';
import { Prisma } from './prisma.js';
import { projectsConfig } from './projects.config.js';

@Module({
  controllers: [CitiesHandlers, IndustriesHandlers, ChainsHandlers, EngagementsHandlers],
  providers: [CitiesService, IndustriesService, ChainsService, EngagementsService],
})
class ProjectsModule {}

/** Owns cities, their priority industries and chain maps, and the engagements that follow from accepted suggestions. */
export const projectsService: ServiceDefinition = {
  name: 'projects',
  config: projectsConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: ProjectsModule,
};
