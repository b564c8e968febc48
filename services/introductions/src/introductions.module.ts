import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { ConversationsService } from './conversations/conversations.service.js';
import { OwnMessagesService } from './conversations/own-messages.service.js';
import { AnswersService } from './introductions/answers.service.js';
import { IntroductionsService } from './introductions/introductions.service.js';
import { ReleaseService } from './introductions/release.service.js';
import { SharedAttachmentsService } from './introductions/shared-attachments.service.js';
import { introductionsConfig } from './introductions.config.js';
import { MailSender } from './notices/mail-sender.js';
import { NeedNewsService } from './notices/need-news.service.js';
import { NoticesService } from './notices/notices.service.js';
import { OfferNewsService } from './notices/offer-news.service.js';
import { RegistrationNewsService } from './notices/registration-news.service.js';
import { PartyRecords } from './parties/party-records.js';
import { Prisma } from './prisma.js';
import { FittingNeeds } from './responses/fitting-needs.js';
import { OwnResponsesService } from './responses/own-responses.service.js';
import { ResponseDeskService } from './responses/response-desk.service.js';
import { SettingsService } from './settings/settings.service.js';

@Module({
  providers: [
    PartyRecords,
    ReleaseService,
    FittingNeeds,
    OwnResponsesService,
    ResponseDeskService,
    AnswersService,
    IntroductionsService,
    SharedAttachmentsService,
    SettingsService,
    ConversationsService,
    OwnMessagesService,
    NoticesService,
    NeedNewsService,
    RegistrationNewsService,
    OfferNewsService,
    MailSender,
  ],
})
class IntroductionsModule {}

/** Introduces those who seek and those who may answer to each other, without names until both agree, and tells them what happened. */
export const introductionsService: ServiceDefinition = {
  name: 'introductions',
  config: introductionsConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: IntroductionsModule,
};
