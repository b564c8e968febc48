import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { healthOf, type ServiceName, schemaOf } from '@queqiao/contracts';
import { createCityPool, forAllCities, migrate, prismaAdapter } from '@queqiao/database';
import {
  Answers,
  Bus,
  MessageServer,
  MessagingModule,
  messagingMigrations,
  signContextsWith,
  type Transactional,
} from '@queqiao/messaging';
import type pg from 'pg';
import type { z } from 'zod';
import { type DatabaseConfig, readConfig } from './config.js';
import { Health } from './health.js';
import { serveHealth } from './health-server.js';
import { untilShutdown } from './lifecycle.js';
import { createLogger } from './logger.js';

export const CONFIG = Symbol('Config');
/** The `pg` pool on the service's schema, for bulk writes and notifications. */
export const POOL = Symbol('Pool');

type ServicePrisma = Transactional & { $disconnect(): Promise<void> };

export interface ServiceDefinition {
  /** Key in `services.json`, which gives its schema and operations. */
  readonly name: ServiceName;
  readonly config: z.ZodType<DatabaseConfig>;
  readonly prisma: new (options: { adapter: ReturnType<typeof prismaAdapter> }) => ServicePrisma;
  readonly migrations: string;
  readonly module: Type;
}

export interface RunningService {
  readonly app: INestApplicationContext;
  stop(): Promise<void>;
}

/** Runs a service from reading the environment to the last drained request. */
export async function runService(definition: ServiceDefinition): Promise<void> {
  await untilShutdown(() => startConfigured(definition, readConfig(definition.config)));
}

/** As {@link runService}, with the settings that a process finds in its environment. Returns when the service is ready. */
export async function startService(definition: ServiceDefinition, settings: object): Promise<RunningService> {
  return startConfigured(definition, definition.config.parse(settings));
}

/** Settings are parsed once: what was read of a text is no text any more. */
function startConfigured(definition: ServiceDefinition, config: DatabaseConfig): Promise<RunningService> {
  // What a process does by itself goes over all cities; what it is asked to do is bound to one by the message.
  return forAllCities(() => startParts(definition, config));
}

async function startParts(definition: ServiceDefinition, config: DatabaseConfig): Promise<RunningService> {
  const { name, migrations } = definition;
  const schema = schemaOf(name);
  const logger = createLogger(name, config.LOG_LEVEL);
  signContextsWith(config.CONTEXT_SECRET);
  await migrate(config.DATABASE_URL, schema, [messagingMigrations, migrations]);
  const pool = createCityPool(config.DATABASE_URL, schema, (error) => logger.warn(`Postgres: ${error.message}`));
  const prisma = new definition.prisma({ adapter: prismaAdapter(pool, schema) });
  const root = rootModule(definition, config, pool, prisma);
  const app = await NestFactory.createApplicationContext(root, { logger });
  const messages = app.get(MessageServer);
  await messages.start();
  const health = app.get(Health);
  health.register('postgres', () => forAllCities(async () => void (await pool.query('SELECT 1'))));
  health.register('nats', () => app.get(Bus).ping());
  const server = await serveHealth(health, config.HEALTH_PORT);
  logger.log('ready');
  const stop = async () => {
    server.close();
    // Work is finished before anything that it needs closes.
    await messages.stop();
    await app.close();
    await prisma.$disconnect();
    await pool.end();
  };
  return { app, stop: () => forAllCities(stop) };
}

function rootModule(
  { name, prisma: Prisma, module }: ServiceDefinition,
  config: DatabaseConfig,
  pool: pg.Pool,
  prisma: ServicePrisma,
): DynamicModule {
  class OwnHealth {
    constructor(private readonly health: Health) {}

    @Answers(healthOf(name))
    report() {
      return this.health.report();
    }
  }
  const given = [
    { provide: CONFIG, useValue: config },
    { provide: POOL, useValue: pool },
    { provide: Prisma, useValue: prisma },
    Health,
  ];
  return {
    module: class Root {},
    imports: [
      { module: class Given {}, global: true, providers: given, exports: given },
      MessagingModule.forService({
        service: name,
        nats: { url: config.NATS_URL, user: name, password: config.NATS_PASSWORD },
        pool,
        db: prisma,
      }),
      module,
    ],
    providers: [{ provide: OwnHealth, inject: [Health], useFactory: (health: Health) => new OwnHealth(health) }],
  };
}
