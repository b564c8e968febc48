import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { addressedOperations } from '@queqiao/contracts';
import { Bus, connectNats, type NatsConnection } from '@queqiao/messaging';
import { CONFIG, Health } from '@queqiao/platform';
import { DataTasksController } from './api/data-tasks.controller.js';
import { ExplanationsController } from './api/explanations.controller.js';
import { InstitutionsController } from './api/institutions.controller.js';
import { LaboratoriesController } from './api/laboratories.controller.js';
import { OfficesController } from './api/offices.controller.js';
import { ReasonsController } from './api/reasons.controller.js';
import { RisksController } from './api/risks.controller.js';
import { SettingsController } from './api/settings.controller.js';
import { SuggestionsController } from './api/suggestions.controller.js';
import { WeightJudgementController } from './api/weight-judgement.controller.js';
import { WeightsController } from './api/weights.controller.js';
import { CityEvents } from './events/city-events.js';
import { EventsController } from './events/events.controller.js';
import type { GatewayConfig } from './gateway.config.js';
import { Dependencies } from './health/dependencies.js';
import { HealthController } from './health/health.controller.js';
import { CityGuard } from './http/city.guard.js';
import { KnownCities } from './http/known-cities.js';
import { LocationInterceptor } from './http/location.interceptor.js';
import { OfficerGuard } from './http/officer.guard.js';
import { ProblemFilter } from './http/problem.filter.js';
import { NATS } from './nats.js';
import { OpenApiController } from './openapi/openapi.controller.js';
import { Operations } from './openapi/operations.js';
import { mount } from './operations/mount.js';

/** Closes the connection after the server has answered its last request. */
@Injectable()
class NatsLifecycle implements OnApplicationShutdown {
  constructor(@Inject(NATS) private readonly nats: NatsConnection) {}

  async onApplicationShutdown(): Promise<void> {
    await this.nats.drain();
  }
}

@Module({
  imports: [DiscoveryModule],
  controllers: [
    ...addressedOperations().map(mount),
    InstitutionsController,
    LaboratoriesController,
    SuggestionsController,
    ExplanationsController,
    ReasonsController,
    RisksController,
    DataTasksController,
    SettingsController,
    WeightsController,
    WeightJudgementController,
    OfficesController,
    EventsController,
    OpenApiController,
    HealthController,
  ],
  providers: [
    {
      provide: NATS,
      inject: [CONFIG],
      useFactory: (config: GatewayConfig) => connectNats(config.NATS_URL, 'gateway', () => undefined),
    },
    { provide: Bus, inject: [NATS], useFactory: (nats: NatsConnection) => new Bus(nats) },
    { provide: APP_FILTER, useClass: ProblemFilter },
    { provide: APP_GUARD, useClass: OfficerGuard },
    { provide: APP_GUARD, useClass: CityGuard },
    { provide: APP_INTERCEPTOR, useClass: LocationInterceptor },
    NatsLifecycle,
    KnownCities,
    CityEvents,
    Operations,
    Health,
    Dependencies,
  ],
})
export class GatewayModule {
  static with(config: GatewayConfig): DynamicModule {
    return { module: GatewayModule, providers: [{ provide: CONFIG, useValue: config }] };
  }
}
