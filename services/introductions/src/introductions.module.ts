import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { databaseConfig, type ServiceDefinition } from '@queqiao/platform';
import { AnswersService } from './introductions/answers.service.js';
import { IntroductionsService } from './introductions/introductions.service.js';
import { PartyRecords } from './introductions/party-records.js';
import { ReleaseService } from './introductions/release.service.js';
import { Prisma } from './prisma.js';
import { SettingsService } from './settings/settings.service.js';

@Module({ providers: [PartyRecords, ReleaseService, AnswersService, IntroductionsService, SettingsService] })
class IntroductionsModule {}

/** Introduces those who seek and those who may answer to each other, without names until both agree. */
export const introductionsService: ServiceDefinition = {
  name: 'introductions',
  config: databaseConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: IntroductionsModule,
};
