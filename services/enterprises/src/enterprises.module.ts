import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import { CONFIG, type ServiceDefinition } from '@queqiao/platform';
import { BlindIndex, Seal } from '@queqiao/sealing';
import { ContactsService } from './contacts/contacts.service.js';
import { Following } from './contacts/following.js';
import { NamedExpertsService } from './contacts/named-experts.service.js';
import { PeopleService } from './contacts/people.service.js';
import { Retention } from './contacts/retention.js';
import { RevealsService } from './contacts/reveals.service.js';
import { SealedContacts } from './contacts/sealed-contacts.js';
import { PersonalDataSettingsService } from './contacts/settings.service.js';
import { CorrectionsService } from './corrections/corrections.service.js';
import { OwnOrganisationService } from './corrections/own-organisation.service.js';
import { DataTasksService } from './data-tasks/data-tasks.service.js';
import { type EnterprisesConfig, enterprisesConfig } from './enterprises.config.js';
import { NeedAttachmentsService } from './needs/need-attachments.service.js';
import { NeedChangesService } from './needs/need-changes.service.js';
import { NeedExpiry } from './needs/need-expiry.js';
import { NeedMovesService } from './needs/need-moves.service.js';
import { NeedQueueService } from './needs/need-queue.service.js';
import { NeedsService } from './needs/needs.service.js';
import { OptOutsService } from './opt-outs/opt-outs.service.js';
import { FittingService } from './organisations/fitting.service.js';
import { OrganisationsService } from './organisations/organisations.service.js';
import { WithdrawalsService } from './organisations/withdrawals.service.js';
import { Prisma } from './prisma.js';
import { PartySearchService } from './registrations/party-search.service.js';
import { RegistrationDeskService } from './registrations/registration-desk.service.js';
import { RegistrationQueueService } from './registrations/registration-queue.service.js';
import { RegistrationsService } from './registrations/registrations.service.js';
import { RisksService } from './risks/risks.service.js';
import { SignalImportService } from './signals/signal-import.service.js';
import { SignalsService } from './signals/signals.service.js';

const sealing = [
  { provide: Seal, inject: [CONFIG], useFactory: (config: EnterprisesConfig) => new Seal(config) },
  { provide: BlindIndex, inject: [CONFIG], useFactory: (config: EnterprisesConfig) => new BlindIndex(config) },
];

@Module({
  providers: [
    ...sealing,
    SealedContacts,
    ContactsService,
    Following,
    NamedExpertsService,
    RevealsService,
    PeopleService,
    PersonalDataSettingsService,
    Retention,
    OptOutsService,
    WithdrawalsService,
    CorrectionsService,
    OwnOrganisationService,
    OrganisationsService,
    FittingService,
    NeedsService,
    NeedChangesService,
    NeedAttachmentsService,
    NeedMovesService,
    NeedQueueService,
    NeedExpiry,
    PartySearchService,
    RegistrationsService,
    RegistrationDeskService,
    RegistrationQueueService,
    RisksService,
    SignalsService,
    SignalImportService,
    DataTasksService,
  ],
})
class EnterprisesModule {}

/** Organisations, their signals, needs and mandates, and the risk list of each city. */
export const enterprisesService: ServiceDefinition = {
  name: 'enterprises',
  config: enterprisesConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: EnterprisesModule,
};
