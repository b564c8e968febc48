import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { databaseConfig, type ServiceDefinition } from '@queqiao/platform';
import { ChainEditsService } from './chain-edits/chain-edits.service.js';
import { ChainsService } from './chains/chains.service.js';
import { CitiesService } from './cities/cities.service.js';
import { CityIndustriesService } from './cities/city-industries.service.js';
import { EngagementsService } from './engagements/engagements.service.js';
import { ChainRulesService } from './grounds/chain-rules.service.js';
import { NodeWordsService } from './grounds/node-words.service.js';
import { RegistriesService } from './grounds/registries.service.js';
import { IndustriesService } from './industries/industries.service.js';
import { Prisma } from './prisma.js';

@Module({
  providers: [
    CitiesService,
    CityIndustriesService,
    IndustriesService,
    ChainsService,
    ChainEditsService,
    ChainRulesService,
    NodeWordsService,
    RegistriesService,
    EngagementsService,
  ],
})
class ProjectsModule {}

/** Cities, priority industries, chain maps and engagements. */
export const projectsService: ServiceDefinition = {
  name: 'projects',
  config: databaseConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: ProjectsModule,
};
