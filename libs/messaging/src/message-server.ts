import { type DiscoveryService, MetadataScanner } from '@nestjs/core';
import { type EventContract, notFound, type Operation } from '@queqiao/contracts';
import { MESSAGE } from './answers.js';
import { type ConsumerOptions, EventConsumer } from './consumer.js';
import { RequestServer } from './request-server.js';
import { ensureStream } from './stream.js';

export interface ServerOptions extends ConsumerOptions {
  /** Operations that this process must answer, each with exactly one method. */
  readonly owns: readonly Operation[];
  /** Events that it must handle, each with exactly one method: NATS hands it no others. */
  readonly hears: readonly EventContract[];
}

interface MarkedMethod {
  readonly contract: Operation | EventContract;
  readonly call: (data: unknown, context: unknown) => Promise<unknown>;
}

/** Calls the marked methods: operations through a queue group, events through durable consumers. */
export class MessageServer {
  private parts: (RequestServer | EventConsumer)[] = [];

  constructor(
    private readonly options: ServerOptions,
    private readonly discovery: DiscoveryService,
  ) {}

  /** Throws if an owned operation or an event of its traffic has no method, or a message has two, or is none of its own. */
  async start(): Promise<void> {
    const methods = this.markedMethods();
    this.refuseGaps(methods.map(({ contract }) => contract));
    await ensureStream(this.options.nats);
    this.parts = methods.map(({ contract, call }) =>
      contract.type === 'operation'
        ? new RequestServer(this.options, contract, call)
        : new EventConsumer(this.options, contract, call),
    );
    await Promise.all(this.parts.map((part) => part.start()));
  }

  async stop(): Promise<void> {
    await Promise.all(this.parts.map((part) => part.stop()));
  }

  /**
   * Handles an event again that a consumer of this service put aside. Throws `not_found`, or what its handler throws: then
   * the letter stays as it is.
   */
  async replay(letterId: string): Promise<void> {
    const letter = await this.options.deadLetters.get(letterId);
    const consumers = this.parts.filter((part) => part instanceof EventConsumer);
    const consumer = consumers.find(({ name }) => name === letter.consumer);
    if (consumer === undefined) throw notFound('consumer', letter.consumer);
    await consumer.takeAgain(letter);
    await this.options.deadLetters.markReplayed(letter);
  }

  private markedMethods(): MarkedMethod[] {
    const scanner = new MetadataScanner();
    const services = new Set<unknown>(this.discovery.getProviders().map(({ instance }) => instance));
    return [...services].filter(isObject).flatMap((service) =>
      scanner.getAllMethodNames(Object.getPrototypeOf(service)).flatMap((name) => {
        const method: unknown = service[name];
        if (typeof method !== 'function') return [];
        const contract: MarkedMethod['contract'] | undefined = Reflect.getMetadata(MESSAGE, method);
        return contract === undefined ? [] : [{ contract, call: method.bind(service) }];
      }),
    );
  }

  private refuseGaps(marked: readonly MarkedMethod['contract'][]): void {
    const { owns, hears, service } = this.options;
    const expected = new Set([...owns, ...hears].map(({ name }) => name));
    const names = marked.map(({ name }) => name);
    const foreign = marked.filter(({ name }) => !expected.has(name));
    const problems = [
      ...[...expected].filter((name) => !names.includes(name)).map((name) => `${name} has no method`),
      ...names.filter((name, index) => names.indexOf(name) < index).map((name) => `${name} has two methods`),
      ...foreign.map(({ type, name }) =>
        type === 'operation'
          ? `${name} belongs to another service`
          : `${name} is not among what ${service} hears by libs/contracts/src/traffic.ts`,
      ),
    ];
    if (problems.length > 0) throw new Error(`${service} cannot start: ${problems.join('; ')}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
