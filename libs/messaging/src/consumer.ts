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
import { type EventContract, type MessageContext, messageContext, parse } from '@queqiao/contracts';
import { consumerName, EVENT_STREAM } from '@queqiao/contracts/nats';
import { forCity } from '@queqiao/database';
import type { AfterCommit } from './answers.js';
import type { DeadLetter, DeadLetters } from './dead-letters.js';
import { contextOf, messageIdOf } from './headers.js';
import { readJson } from './json.js';
import { type Sql, TRANSACTION, type Transactional } from './sql.js';

/** After this time without a sign of life the server gives the event to another process. */
const ACK_WAIT_MS = 30_000;
const SIGN_OF_LIFE_MS = 10_000;
/** Few: if the process dies, fetched events wait for {@link ACK_WAIT_MS}. */
const FETCH_AHEAD = 16;
/** Also the pause before a lost consumer is looked for again. */
const PULL_MS = 5_000;
const REOPEN_MS = 500;
const RECEIVE = 'INSERT INTO inbox_message (consumer, id) VALUES ($1, $2) ON CONFLICT DO NOTHING';

/** How often an event is tried before it becomes a dead letter. */
export interface Retry {
  /** With the first one. */
  readonly deliveries: number;
  /** Doubles with each failure. */
  readonly firstDelayMs: number;
  readonly maxDelayMs: number;
}

/** About 6 s in all: long enough for a restart of what the handler needs, short enough to be noticed. */
const RETRY: Retry = { deliveries: 6, firstDelayMs: 200, maxDelayMs: 30_000 };

export interface ConsumerOptions {
  readonly service: string;
  readonly nats: NatsConnection;
  readonly db: Transactional;
  readonly deadLetters: DeadLetters;
  readonly retry?: Retry | undefined;
}

interface ReadEvent {
  readonly context: MessageContext;
  readonly data: unknown;
}

/**
 * Handles one kind of event exactly once: effect and inbox row share a transaction. Done: ack. Unreadable: dead letter.
 * Failed: again after a growing delay, then dead letter. Nothing is dropped while dead letters cannot be stored.
 */
export class EventConsumer {
  private readonly logger = new Logger(EventConsumer.name);
  readonly name: string;
  private readonly retry: Retry;
  private messages: ConsumerMessages | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly options: ConsumerOptions,
    private readonly contract: EventContract,
    private readonly call: (data: unknown, delivery: unknown) => Promise<unknown>,
  ) {
    this.name = consumerName(options.service, contract);
    this.retry = options.retry ?? RETRY;
  }

  async start(): Promise<void> {
    await this.open();
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.messages?.close();
    await this.running;
  }

  /**
   * Gives an event that was put aside its effect, unless it had it meanwhile. Throws what the handler throws, and `invalid`
   * for one that cannot be read or came from nobody whose signature was good.
   */
  async takeAgain({ message_id: id, payload, context: sender }: DeadLetter): Promise<void> {
    const context = parse(messageContext, sender, 'context');
    const data = parse(this.contract.data, readJson(payload));
    const event = { context, data };
    await this.finish(event, await this.apply(id, event, { received: false }));
  }

  private async open(): Promise<void> {
    const { nats } = this.options;
    const manager = await jetstreamManager(nats);
    await manager.consumers.add(EVENT_STREAM, {
      durable_name: this.name,
      filter_subject: this.contract.name,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: nanos(ACK_WAIT_MS),
      // Counted here: the server would drop the message after its last try.
      max_deliver: -1,
    });
    const consumer = await jetstream(nats).consumers.get(EVENT_STREAM, this.name);
    this.messages = await consumer.consume({
      max_messages: FETCH_AHEAD,
      expires: PULL_MS,
      // Otherwise the client waits silently for a lost stream or consumer.
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
    // Fetched but not begun at the stop: another process may take it at once.
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
    let event: ReadEvent;
    try {
      context = contextOf(message, 'event');
      event = { context, data: parse(this.contract.data, message.json()) };
    } catch (error) {
      return this.giveUp(message, `unreadable: ${describe(error)}`, context);
    }
    const attempt = { received: false };
    try {
      const after = await this.apply(id, event, attempt);
      message.ack();
      await this.finish(event, after);
    } catch (error) {
      this.logger.warn(`${this.name} failed on ${id}: ${String(error)}`);
      // A failure of the database says nothing about the event: such a try is never the last.
      if (attempt.received && message.info.deliveryCount >= this.retry.deliveries) {
        return this.giveUp(message, String(error), context);
      }
      message.nak(this.delayAfter(message));
    }
  }

  private apply(id: string, { context, data }: ReadEvent, attempt: { received: boolean }) {
    const work = async (tx: Sql) => {
      const isNew = await tx.$executeRawUnsafe(RECEIVE, this.name, id);
      attempt.received = true;
      if (isNew === 0) return undefined;
      return (await this.call(data, { context, tx })) as AfterCommit | undefined;
    };
    return forCity(context.city, () => this.options.db.$transaction(work, TRANSACTION));
  }

  private async finish({ context }: ReadEvent, after: AfterCommit | undefined): Promise<void> {
    try {
      await forCity(context.city, async () => after?.());
    } catch (error) {
      // The effect is committed; reconciliation also finds the work that follows.
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
