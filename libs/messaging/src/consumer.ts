import { setTimeout as sleep } from 'node:timers/promises';
import {
  AckPolicy,
  type ConsumerMessages,
  DeliverPolicy,
  type JsMsg,
  jetstream,
  jetstreamManager,
} from '@nats-io/jetstream';
import { type NatsConnection, nanos } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import { type EventContract, type MessageContext, parse } from '@queqiao/contracts';
import type { AfterCommit } from './answers.js';
import type { DeadLetters } from './dead-letters.js';
import { contextOf, messageIdOf } from './headers.js';
import { type Sql, TRANSACTION, type Transactional } from './sql.js';
import { STREAM } from './stream.js';

/** After this time without a sign of life the server gives an event to another process. */
const ACK_WAIT_MS = 30_000;
const SIGN_OF_LIFE_MS = 10_000;
/** Few, because those fetched and not yet handled wait for {@link ACK_WAIT_MS} when the process dies. */
const FETCH_AHEAD = 16;
/** How long one pull waits for messages; also the pause before a lost consumer is looked for again. */
const PULL_MS = 5_000;
const REOPEN_MS = 500;
const RECEIVE = 'INSERT INTO inbox_message (consumer, id) VALUES ($1, $2) ON CONFLICT DO NOTHING';

/** How often a consumer tries an event that fails before the event becomes a dead letter, and how long it waits. */
export interface Retry {
  /** Tries in all, the first included. */
  readonly deliveries: number;
  /** The wait after the first failure, in ms; it doubles with each further one. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** Six tries within about 6 s: long enough for a restart of what the handler needs, short enough to be noticed. */
const RETRY: Retry = { deliveries: 6, firstDelayMs: 200, maxDelayMs: 30_000 };

export interface ConsumerOptions {
  readonly service: string;
  readonly nats: NatsConnection;
  readonly db: Transactional;
  readonly deadLetters: DeadLetters;
  readonly retry?: Retry | undefined;
}

/**
 * Gives one kind of event its effect in this service, exactly once: the effect and the inbox row that remembers the
 * message share a transaction. Done → ack; unreadable → dead letter; failed → again with a growing delay, and after
 * the last of {@link Retry} dead letter, unless the inbox itself could not be written. Nothing is dropped while the
 * dead letter itself cannot be stored.
 */
export class EventConsumer {
  private readonly logger = new Logger(EventConsumer.name);
  private readonly name: string;
  private readonly retry: Retry;
  private messages: ConsumerMessages | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly options: ConsumerOptions,
    private readonly contract: EventContract,
    private readonly call: (data: unknown, delivery: unknown) => Promise<unknown>,
  ) {
    this.name = `${options.service}-${contract.name.replaceAll('.', '-')}`;
    this.retry = options.retry ?? RETRY;
  }

  async start(): Promise<void> {
    await this.open();
    this.running = this.run();
  }

  /** Stops after the event under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.messages?.close();
    await this.running;
  }

  private async open(): Promise<void> {
    const { nats } = this.options;
    const manager = await jetstreamManager(nats);
    await manager.consumers.add(STREAM, {
      durable_name: this.name,
      filter_subject: this.contract.name,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(ACK_WAIT_MS),
      // Counted here and not by the server, which would drop the message after its last try.
      max_deliver: -1,
    });
    const consumer = await jetstream(nats).consumers.get(STREAM, this.name);
    this.messages = await consumer.consume({
      max_messages: FETCH_AHEAD,
      expires: PULL_MS,
      // The client would wait for a lost stream or consumer to come back by itself.
      abort_on_missing_resource: true,
    });
    if (this.stopped) await this.messages.close();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      try {
        for await (const message of this.messages ?? []) await this.take(message);
        if (!this.stopped) await this.open();
      } catch (error) {
        this.logger.warn(`${this.name} waits: ${String(error)}`);
        await this.messages?.close();
        this.messages = undefined;
        await sleep(REOPEN_MS);
      }
    }
  }

  private async take(message: JsMsg): Promise<void> {
    // Fetched but not begun when the process was told to stop: another one may have it at once.
    if (this.stopped) return message.nak();
    const alive = setInterval(() => message.working(), SIGN_OF_LIFE_MS);
    try {
      await this.settle(message);
    } finally {
      clearInterval(alive);
    }
  }

  private async settle(message: JsMsg): Promise<void> {
    const id = messageIdOf(message.headers);
    if (id === '') return this.giveUp(message, 'unreadable: no message id');
    let context: MessageContext | undefined;
    let call: (tx: Sql) => Promise<unknown>;
    try {
      context = contextOf(message.headers);
      const data = parse(this.contract.data, message.json());
      call = (tx) => this.call(data, { context, tx });
    } catch (error) {
      return this.giveUp(message, `unreadable: ${describe(error)}`, context);
    }
    const attempt = { received: false };
    try {
      const after = await this.apply(id, call, attempt);
      message.ack();
      await this.finish(after);
    } catch (error) {
      this.logger.warn(`${this.name} failed on ${id}: ${String(error)}`);
      // A database that is away, or back only now, says nothing of the event: such tries are never the last.
      if (attempt.received && message.info.deliveryCount >= this.retry.deliveries) {
        return this.giveUp(message, String(error), context);
      }
      message.nak(this.delayAfter(message));
    }
  }

  private async apply(id: string, call: (tx: Sql) => Promise<unknown>, attempt: { received: boolean }) {
    return this.options.db.$transaction(async (tx) => {
      const isNew = await tx.$executeRawUnsafe(RECEIVE, this.name, id);
      attempt.received = true;
      if (isNew === 0) return undefined;
      return (await call(tx)) as AfterCommit | undefined;
    }, TRANSACTION);
  }

  private async finish(after: AfterCommit | undefined): Promise<void> {
    try {
      await after?.();
    } catch (error) {
      // The effect is committed; what follows from it is also found by whoever reconciles.
      this.logger.warn(`${this.name}: the work after the commit failed: ${String(error)}`);
    }
  }

  private async giveUp(message: JsMsg, reason: string, context?: MessageContext): Promise<void> {
    try {
      await this.options.deadLetters.add({
        consumer: this.name,
        message_id: messageIdOf(message.headers) || `seq-${message.seq}`,
        subject: message.subject,
        payload: storable(message.string()),
        context,
        reason: storable(reason).slice(0, 2_000),
        deliveries: message.info.deliveryCount,
      });
      message.term();
      this.logger.error(`${this.name} gave up on message ${message.seq}: ${reason}`);
    } catch (error) {
      this.logger.error(`${this.name} cannot store a dead letter yet: ${String(error)}`);
      message.nak(this.delayAfter(message));
    }
  }

  private delayAfter(message: JsMsg): number {
    const { firstDelayMs, maxDelayMs } = this.retry;
    return Math.min(firstDelayMs * 2 ** (message.info.deliveryCount - 1), maxDelayMs);
  }
}

/** Postgres keeps no NUL in a text. */
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD');
}

function describe(error: unknown): string {
  return error instanceof Error && 'details' in error ? JSON.stringify(error.details) : String(error);
}
