import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import type { AddressedOperation } from '@queqiao/contracts';
import { Bus, connectNats, KeyClaims, type NatsConnection, signContextsWith } from '@queqiao/messaging';
import { CONFIG, Health } from '@queqiao/platform';
import { CityEvents } from './events/city-events.js';
import { EventsController } from './events/events.controller.js';
import type { GatewayConfig } from './gateway.config.js';
import { Dependencies } from './health/dependencies.js';
import { HealthController } from './health/health.controller.js';
import { CityGuard } from './http/city.guard.js';
import { KnownCities } from './http/known-cities.js';
import { ProblemFilter } from './http/problem.filter.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { mount, OPERATIONS } from './operations/mount.js';
import { AccessGuard } from './sessions/access.guard.js';
import { AccessTokens } from './sessions/access-tokens.js';
import { KeyAccess } from './sessions/key-access.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SignOnController } from './sessions/sign-on.controller.js';

const NATS = Symbol('NatsConnection');

/** Closes the connection after the last answer. */
@Injectable()
class NatsLifecycle implements OnApplicationShutdown {
  constructor(@Inject(NATS) private readonly nats: NatsConnection) {}

  async onApplicationShutdown(): Promise<void> {
    await this.nats.drain();
  }
}

@Module({
  controllers: [EventsController, SessionsController, SignOnController, OpenApiController, HealthController],
  providers: [
    {
      provide: NATS,
      inject: [CONFIG],
      useFactory: ({ NATS_URL: url, NATS_PASSWORD: password }: GatewayConfig) =>
        connectNats({ url, user: 'gateway', password }),
    },
    { provide: Bus, inject: [NATS], useFactory: (nats: NatsConnection) => new Bus(nats) },
    { provide: KeyClaims, inject: [NATS], useFactory: (nats: NatsConnection) => new KeyClaims(nats) },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: CityGuard },
    NatsLifecycle,
    AccessTokens,
    KeyAccess,
    KnownCities,
    CityEvents,
    Health,
    Dependencies,
  ],
})
export class GatewayModule {
  static with(config: GatewayConfig, operations: readonly AddressedOperation[]): DynamicModule {
    signContextsWith(config.CONTEXT_SECRET);
    return {
      module: GatewayModule,
      controllers: operations.map(mount),
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: OPERATIONS, useValue: operations },
      ],
    };
  }
}
