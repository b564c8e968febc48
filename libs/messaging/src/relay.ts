import { setTimeout as sleep } from 'node:timers/promises';
import { type JetStreamClient, jetstream } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import { EVENT_STREAM } from '@queqiao/contracts/nats';
import type pg from 'pg';
import { eventHeaders } from './headers.js';
import { Listener } from './listener.js';
import { ensureStream, KEEP_EVENTS_MS } from './stream.js';
import { WakeUp } from './wake-up.js';

const BATCH = 100;
const POLL_MS = 1_000;
const RETRY_MS = 500;
/** A restarted server forgets the request: soon ask again, under the same id. */
const PUBLISH_TIMEOUT_MS = 2_000;
const PRUNE_EVERY_MS = 60 * 60 * 1_000;

interface OutboxRow {
  id: string;
  subject: string;
  data: string;
  context: unknown;
}

const TAKE = `
  SELECT id, subject, data::text AS data, context FROM outbox_message
  WHERE published_at IS NULL ORDER BY seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;

const ignore = () => undefined;

/** One statement: a crash must not record a new stream without filling it. */
const REFILL = `
  WITH made_anew AS (
    INSERT INTO outbox_stream (name, created) VALUES ($1, $2)
    ON CONFLICT (name) DO UPDATE SET created = excluded.created WHERE outbox_stream.created <> excluded.created
    RETURNING name
  )
  UPDATE outbox_message SET published_at = NULL WHERE published_at IS NOT NULL AND EXISTS (SELECT FROM made_anew)`;

/** Publishes the outbox in order, at least once. SKIP LOCKED lets several relays share it. */
export class OutboxRelay {
  private readonly logger = new Logger(OutboxRelay.name);
  private readonly wakeUp = new WakeUp();
  private readonly listener: Listener;
  private readonly stream: JetStreamClient;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private streamIsKnown = false;
  private prunedAt = 0;

  constructor(
    private readonly pool: pg.Pool,
    schema: string,
    private readonly nats: NatsConnection,
  ) {
    this.stream = jetstream(nats);
    this.listener = new Listener(pool, `outbox_${schema}`, () => this.wakeUp.ring());
  }

  async start(): Promise<void> {
    await this.listener.start();
    this.running = this.run();
    void this.watchServer();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wakeUp.ring();
    await this.listener.stop();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        if (!this.streamIsKnown) await this.refillNewStream();
        if ((await this.publishBatch()) === BATCH) continue;
        await this.prune();
        await this.wakeUp.wait(POLL_MS);
      } catch (error) {
        // The stream may be gone: look for it again before the next try.
        this.streamIsKnown = false;
        this.logger.warn(`Outbox waits: ${String(error)}`);
        await sleep(RETRY_MS);
      }
    }
  }

  /** A server that comes back may have lost its store. */
  private async watchServer(): Promise<void> {
    for await (const { type } of this.nats.status()) {
      if (type !== 'reconnect') continue;
      this.streamIsKnown = false;
      this.wakeUp.ring();
    }
  }

  private async publishBatch(): Promise<number> {
    const client = await this.pool.connect();
    // Without a listener a connection lost between queries ends the process; the next query reports it.
    client.on('error', ignore);
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<OutboxRow>(TAKE);
      await Promise.all(rows.map((row) => this.send(row)));
      const ids = rows.map((row) => row.id);
      if (ids.length > 0) {
        await client.query('UPDATE outbox_message SET published_at = now() WHERE id = ANY($1::uuid[])', [ids]);
      }
      await client.query('COMMIT');
      client.off('error', ignore);
      client.release();
      return rows.length;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private async send({ id, subject, data, context }: OutboxRow): Promise<void> {
    await this.stream.publish(subject, data, {
      msgID: id,
      timeout: PUBLISH_TIMEOUT_MS,
      headers: eventHeaders(subject, data, context, id),
      expect: { streamName: EVENT_STREAM },
    });
  }

  private async refillNewStream(): Promise<void> {
    // Set before the check: a reconnect meanwhile asks for another one.
    this.streamIsKnown = true;
    const created = await ensureStream(this.nats);
    await this.pool.query(REFILL, [EVENT_STREAM, created]);
  }

  private async prune(): Promise<void> {
    if (Date.now() - this.prunedAt < PRUNE_EVERY_MS) return;
    this.prunedAt = Date.now();
    const keep = [`${KEEP_EVENTS_MS} ms`];
    await this.pool.query('DELETE FROM outbox_message WHERE published_at < now() - $1::interval', keep);
    await this.pool.query('DELETE FROM inbox_message WHERE received_at < now() - 2 * $1::interval', keep);
    await this.pool.query('DELETE FROM idempotency_key WHERE created_at < now() - $1::interval', keep);
  }
}
