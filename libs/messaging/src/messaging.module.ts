import {
  Catch,
  type DynamicModule,
  Inject,
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { requestsOf, type ServiceName } from '@queqiao/contracts';
import type pg from 'pg';
import { type Observable, throwError } from 'rxjs';
import { Bus } from './bus.js';
import { connectNats, type NatsConnection } from './connection.js';
import { DeadLetters } from './dead-letters.js';
import { OutboxRelay } from './relay.js';
import type { Transactional } from './sql.js';
import { NatsTransport } from './transport.js';

/** What a service hands over to take part: its name, its schema's pool and its Prisma client. */
export interface MessagingOptions {
  readonly service: ServiceName;
  readonly natsUrl: string;
  readonly pool: pg.Pool;
  readonly db: Transactional;
}

const OPTIONS = Symbol('MessagingOptions');
const NATS = Symbol('NatsConnection');

/** Lets errors through to the transport as they are; Nest would turn them into words of its own. */
@Catch()
class PassErrorsOn {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

/** Starts the outbox relay with the process, and closes the connection after everything else has stopped. */
@Injectable()
class MessagingLifecycle implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly relay: OutboxRelay,
    @Inject(NATS) private readonly nats: NatsConnection,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.relay.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await this.relay.stop();
    await this.nats.drain();
  }
}

/** Messaging of a service with a database: requests, events, outbox, inbox and dead letters. */
@Module({})
export class MessagingModule {
  static forService(options: { inject: unknown[]; useFactory: (...args: never[]) => MessagingOptions }): DynamicModule {
    return {
      module: MessagingModule,
      global: true,
      providers: [
        { provide: OPTIONS, inject: options.inject as never[], useFactory: options.useFactory as never },
        {
          provide: NATS,
          inject: [OPTIONS],
          useFactory: ({ natsUrl, service }: MessagingOptions) => connectNats(natsUrl, service, () => undefined),
        },
        { provide: Bus, inject: [NATS], useFactory: (nats: NatsConnection) => new Bus(nats) },
        {
          provide: DeadLetters,
          inject: [OPTIONS, NATS],
          useFactory: ({ db }: MessagingOptions, nats: NatsConnection) => new DeadLetters(db, nats),
        },
        {
          provide: OutboxRelay,
          inject: [OPTIONS, NATS],
          useFactory: ({ pool, service }: MessagingOptions, nats: NatsConnection) =>
            new OutboxRelay(pool, service, nats),
        },
        {
          provide: NatsTransport,
          inject: [OPTIONS, NATS, DeadLetters],
          useFactory: ({ service, db }: MessagingOptions, nats: NatsConnection, deadLetters: DeadLetters) =>
            new NatsTransport({ service, nats, owns: requestsOf(service), db, deadLetters }),
        },
        { provide: APP_FILTER, useClass: PassErrorsOn },
        MessagingLifecycle,
      ],
      exports: [Bus, DeadLetters, NatsTransport],
    };
  }
}
