import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { databaseConfig, type ServiceDefinition } from '@queqiao/platform';
import { FeedService } from './feed/feed.service.js';
import { FindService } from './find/find.service.js';
import { Prisma } from './prisma.js';

@Module({ providers: [FeedService, FindService] })
class SearchesModule {}

/** Finds what the other services keep, by its names: a copy of those, which events bring up to date. */
export const searchesService: ServiceDefinition = {
  name: 'searches',
  config: databaseConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: SearchesModule,
};
