import type { NatsConnection } from '@nats-io/transport-node';
import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import type { EventContract, RequestContract } from '@queqiao/contracts';
import { EventConsumer } from './consumer.js';
import type { DeadLetters } from './dead-letters.js';
import { RequestServer } from './request-server.js';
import type { Retry } from './retry.js';
import type { Transactional } from './sql.js';
import { ensureStream } from './stream.js';

/** What the transport of one service needs to know. */
export interface TransportOptions {
  readonly service: string;
  readonly nats: NatsConnection;
  /** The requests that this service must answer, each by exactly one handler. */
  readonly owns: readonly RequestContract[];
  readonly db: Transactional;
  readonly deadLetters: DeadLetters;
  /** How failing events are tried again; {@link RETRY} by default. */
  readonly retry?: Retry | undefined;
}

/** Nest's door to NATS: requests by core NATS in a queue group, events by durable JetStream consumers. */
export class NatsTransport extends Server implements CustomTransportStrategy {
  private readonly doubled: string[] = [];
  private parts: (RequestServer | EventConsumer)[] = [];

  constructor(private readonly options: TransportOptions) {
    super();
  }

  override addHandler(pattern: string, callback: MessageHandler, isEvent = false, extras = {}): void {
    // Nest keeps the last handler of a request and chains those of an event: either way one would be lost silently.
    if (this.messageHandlers.has(pattern)) this.doubled.push(pattern);
    super.addHandler(pattern, callback, isEvent, extras);
  }

  /** Starts to take messages. Fails when a message that the service owns has no handler or two. */
  listen(done: (error?: unknown) => void): void {
    this.start().then(() => done(), done);
  }

  /** Stops taking messages and waits for those under way. */
  async close(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.stop()));
  }

  on(): never {
    throw new Error('This transport has no events of its own');
  }

  unwrap<T>(): T {
    return this.options.nats as T;
  }

  private async start(): Promise<void> {
    this.refuseGaps();
    await ensureStream(this.options.nats);
    this.parts = [...this.messageHandlers.values()].map((handler) => this.partFor(handler));
    await Promise.all(this.parts.map((part) => part.start()));
  }

  private refuseGaps(): void {
    const owned = new Set(this.options.owns.map((contract) => contract.name));
    const missing = [...owned].filter((name) => !this.messageHandlers.has(name));
    const foreign = [...this.messageHandlers]
      .filter(([name, handler]) => handler.isEventHandler !== true && !owned.has(name))
      .map(([name]) => name);
    const problems = [
      ...missing.map((name) => `${name} has no handler`),
      ...this.doubled.map((name) => `${name} has two handlers`),
      ...foreign.map((name) => `${name} belongs to another service`),
    ];
    if (problems.length > 0) throw new Error(`${this.options.service} cannot start: ${problems.join('; ')}`);
  }

  private partFor(handler: MessageHandler): RequestServer | EventConsumer {
    const contract = handler.extras?.contract as RequestContract | EventContract;
    const call = (...args: unknown[]) => this.call(handler, args);
    return contract.type === 'request'
      ? new RequestServer(this.options, contract, call)
      : new EventConsumer(this.options, contract, call);
  }

  private async call(handler: MessageHandler, args: unknown[]): Promise<unknown> {
    const [data, context] = args;
    return new Promise((resolve, reject) => {
      let last: unknown;
      const run = async () => {
        this.transformToObservable(await handler(data, context)).subscribe({
          next: (value) => {
            last = value;
          },
          error: reject,
          complete: () => resolve(last),
        });
      };
      run().catch(reject);
    });
  }
}
