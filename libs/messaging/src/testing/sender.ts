import type { EventContract, MessageContext } from '@queqiao/contracts';
import { createPool, migrate } from '@queqiao/database';
import { build, TESTS, transactionsOf } from '@queqiao/testing';
import type { z } from 'zod';
import { Bus } from '../bus.js';
import { connectNats } from '../connection.js';
import { publish } from '../outbox.js';
import { OutboxRelay } from '../relay.js';
import { signContextsWith } from '../signatures.js';
import { messagingMigrations } from '../sql.js';

const SCHEMA = 'sender';

/** Another service, as the service under test sees it: it calls operations and sends events. */
export interface Sender {
  readonly bus: Bus;
  send<E extends EventContract>(event: E, data: z.input<E['data']>, context?: MessageContext): Promise<void>;
  stop(): Promise<void>;
}

const CONTEXT: MessageContext = { city: '371600', actor: build.actor(), requestId: 'test' };

export async function startSender(urls: {
  DATABASE_URL: string;
  NATS_URL: string;
  NATS_PASSWORD: string;
  CONTEXT_SECRET: string;
}): Promise<Sender> {
  signContextsWith(urls.CONTEXT_SECRET);
  await migrate(urls.DATABASE_URL, SCHEMA, [messagingMigrations]);
  const pool = createPool(urls.DATABASE_URL, SCHEMA, () => undefined);
  const nats = await connectNats({ url: urls.NATS_URL, user: TESTS, password: urls.NATS_PASSWORD });
  const relay = new OutboxRelay(pool, SCHEMA, nats);
  await relay.start();
  const db = transactionsOf(pool);
  return {
    bus: new Bus(nats),
    send: (event, data, context = CONTEXT) => db.$transaction((tx) => publish(tx, event, data, context)),
    stop: async () => {
      await relay.stop();
      await nats.drain();
      await pool.end();
    },
  };
}
