import { fileURLToPath } from 'node:url';
import { Module } from '@nestjs/common';
import type { ServiceDefinition } from '@queqiao/platform';
import { accountsConfig } from './accounts.config.js';
import { ApiKeysService } from './api-keys/api-keys.service.js';
import { KeyUseService } from './api-keys/key-use.service.js';
import { AuditService } from './audit/audit.service.js';
import { Checkpoints } from './audit/checkpoints.js';
import { InvitationCodesService } from './invitations/invitation-codes.service.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { LeavesService } from './offices/leaves.service.js';
import { OfficesService } from './offices/offices.service.js';
import { SignInLimits } from './passwords/sign-in-limits.js';
import { Prisma } from './prisma.js';
import { SecondFactorService } from './second-factor/second-factor.service.js';
import { SecondFactors } from './second-factor/second-factors.js';
import { AccessTokens } from './sessions/access-tokens.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignUpService } from './sessions/sign-up.service.js';
import { Provider } from './sign-on/provider.js';
import { SignOnService } from './sign-on/sign-on.service.js';
import { ApprovedRegistrationsService } from './users/approved-registrations.service.js';
import { FirstPeople } from './users/first-people.js';
import { MeService } from './users/me.service.js';
import { RepresentativesService } from './users/representatives.service.js';
import { ResetsService } from './users/resets.service.js';
import { Separation } from './users/separation.js';
import { UsersService } from './users/users.service.js';

@Module({
  providers: [
    SessionsService,
    SignUpService,
    SignInLimits,
    AccessTokens,
    SecondFactors,
    SecondFactorService,
    MeService,
    UsersService,
    RepresentativesService,
    ApprovedRegistrationsService,
    FirstPeople,
    ResetsService,
    Separation,
    OfficesService,
    LeavesService,
    ApiKeysService,
    KeyUseService,
    Provider,
    SignOnService,
    InvitationsService,
    InvitationCodesService,
    AuditService,
    Checkpoints,
  ],
})
class AccountsModule {}

/** Users, what they may do where, and their sessions. */
export const accountsService: ServiceDefinition = {
  name: 'accounts',
  config: accountsConfig,
  prisma: Prisma,
  migrations: fileURLToPath(new URL('../prisma/migrations', import.meta.url)),
  module: AccountsModule,
};
