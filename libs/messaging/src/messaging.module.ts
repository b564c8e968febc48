import { setTimeout as sleep } from 'node:timers/promises';
import {
  type DynamicModule,
  Inject,
  Injectable,
  Logger,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DiscoveryModule, DiscoveryService } from '@nestjs/core';
import {
  type EventContract,
  type Operation,
  operationsOf,
  type ServiceName,
  schemaOf,
  trafficOf,
} from '@queqiao/contracts';
import type pg from 'pg';
import { Bus } from './bus.js';
import { connectNats, type NatsAccess, type NatsConnection } from './connection.js';
import type { Retry } from './consumer.js';
import { DeadLetters } from './dead-letters.js';
import { withoutKey } from './headers.js';
import { MessageServer } from './message-server.js';
import { OutboxRelay } from './relay.js';
import type { Transactional } from './sql.js';

export interface MessagingOptions {
  readonly service: ServiceName;
  readonly nats: NatsAccess;
  readonly pool: pg.Pool;
  readonly db: Transactional;
  /** By default the operations of the service's contracts file. */
  readonly owns?: readonly Operation[];
  /** By default those of the service's traffic. */
  readonly hears?: readonly EventContract[];
  readonly retry?: Retry | undefined;
}

const DRAIN_LIMIT_MS = 2_000;

const NATS = Symbol('NatsConnection');

@Injectable()
class MessagingLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Nats');

  constructor(
    private readonly relay: OutboxRelay,
    @Inject(NATS) private readonly nats: NatsConnection,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    try {
      // Draining waits for the server, which may be away.
      await Promise.race([this.nats.drain(), sleep(DRAIN_LIMIT_MS, undefined, { ref: false })]);
    } catch (error) {
      this.logger.warn(`Left without a farewell: ${String(error)}`);
    } finally {
      await this.nats.close();
    }
  }
}

@Module({})
export class MessagingModule {
  static forService(options: MessagingOptions): DynamicModule {
    const { service, nats: access, pool, db, retry } = options;
    const { owns = operationsOf(service), hears = trafficOf(service).hears } = options;
    return {
      module: MessagingModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: NATS, useFactory: () => connectNats(access, (status) => new Logger('Nats').warn(status)) },
        { provide: Bus, inject: [NATS], useFactory: (nats: NatsConnection) => new Bus(nats, withoutKey) },
        { provide: DeadLetters, useFactory: () => new DeadLetters(db) },
        {
          provide: OutboxRelay,
          inject: [NATS],
          useFactory: (nats: NatsConnection) => new OutboxRelay(pool, schemaOf(service), nats),
        },
        {
          provide: MessageServer,
          inject: [NATS, DeadLetters, DiscoveryService],
          useFactory: (nats: NatsConnection, deadLetters: DeadLetters, discovery: DiscoveryService) =>
            new MessageServer({ service, nats, owns, hears, db, deadLetters, retry }, discovery),
        },
        MessagingLifecycle,
      ],
      exports: [Bus, DeadLetters, MessageServer],
    };
  }
}
