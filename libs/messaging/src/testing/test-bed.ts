import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Bilingual, type EventContract, type MessageContext, type Operation, operation } from '@queqiao/contracts';
import { createPool, migrate } from '@queqiao/database';
import {
  build,
  startNats,
  startPostgres,
  TESTS,
  type TestNats,
  type TestPostgres,
  transactionsOf,
} from '@queqiao/testing';
import type pg from 'pg';
import type { z } from 'zod';
import { Bus } from '../bus.js';
import type { Retry } from '../consumer.js';
import { DeadLetters } from '../dead-letters.js';
import { MessageServer } from '../message-server.js';
import { MessagingModule } from '../messaging.module.js';
import { publish } from '../outbox.js';
import { signContextsWith } from '../signatures.js';
import { messagingMigrations, type Transactional } from '../sql.js';

/** Also their schema. */
export const SERVICE = 'matching';

export const context: MessageContext = {
  city: '371600',
  actor: build.actor({ name: '王 test' }),
  requestId: 'request-1',
};

export function testOperation<I extends z.ZodObject, O extends z.ZodType>(
  name: string,
  input: I,
  output: O,
  options: { deadlineMs?: number; audit?: Bilingual } = {},
): Operation<I, O> {
  return operation({
    name,
    input,
    output,
    summary: { zh: name, en: name },
    may: { 'promotion-officer': 'city' },
    ...options,
  });
}

export const QUICK_RETRY: Retry = { deliveries: 3, firstDelayMs: 20, maxDelayMs: 50 };

/** A service of one provider on the servers of the bed. */
export interface TestService {
  readonly bus: Bus;
  readonly deadLetters: DeadLetters;
  replay(letterId: string): Promise<void>;
  stop(): Promise<void>;
}

/** Postgres with the tables of messaging, a NATS server, and services that start and stop. */
export class TestBed {
  readonly db: Transactional;
  private readonly running = new Set<TestService>();

  private constructor(
    readonly postgres: TestPostgres,
    readonly nats: TestNats,
    readonly pool: pg.Pool,
  ) {
    this.db = transactionsOf(pool);
  }

  static async open(): Promise<TestBed> {
    signContextsWith('a secret for tests, known to everybody who reads this');
    const [postgres, nats] = await Promise.all([startPostgres(), startNats()]);
    await migrate(postgres.url, SERVICE, [messagingMigrations]);
    const pool = createPool(postgres.url, SERVICE, () => undefined);
    await pool.query('CREATE TABLE effect (n serial, id text NOT NULL, version int NOT NULL)');
    return new TestBed(postgres, nats, pool);
  }

  async close(): Promise<void> {
    await Promise.all([...this.running].map((service) => service.stop()));
    await this.pool.end();
    await Promise.all([this.postgres.stop(), this.nats.stop()]);
  }

  async start(
    provider: Type,
    owns: readonly Operation[] = [],
    hears: readonly EventContract[] = [],
  ): Promise<TestService> {
    const { pool, db, nats } = this;
    // Its messages are in no contract, so that only a user without limits may say and hear them.
    const access = nats.as(TESTS);
    const options = { service: SERVICE, nats: access, pool, db, owns, hears, retry: QUICK_RETRY } as const;
    @Module({
      imports: [MessagingModule.forService(options)],
      providers: [provider],
    })
    class Root {}
    const app = await NestFactory.createApplicationContext(Root, {
      logger: process.env.TEST_LOG === undefined ? false : ['log', 'warn', 'error'],
      abortOnError: false,
    });
    const server = app.get(MessageServer);
    const service: TestService = {
      bus: app.get(Bus),
      deadLetters: app.get(DeadLetters),
      replay: (id) => server.replay(id),
      stop: async () => {
        this.running.delete(service);
        await server.stop();
        await app.close();
      },
    };
    this.running.add(service);
    await server.start();
    return service;
  }

  /** One transaction for each event. */
  async commit<E extends EventContract>(event: E, ...events: z.input<E['data']>[]): Promise<void> {
    for (const data of events) await this.db.$transaction((tx) => publish(tx, event, data, context));
  }

  /** The versions of the effects of the events with this id, in order. */
  async effectsOf(id: string): Promise<number[]> {
    const { rows } = await this.pool.query('SELECT version FROM effect WHERE id = $1 ORDER BY n', [id]);
    return rows.map((row) => row.version);
  }

  async unpublished(): Promise<number> {
    const { rows } = await this.pool.query('SELECT count(*)::int FROM outbox_message WHERE published_at IS NULL');
    return rows[0].count;
  }
}
