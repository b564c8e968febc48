import { type NatsConnection, RequestError, type Subscription } from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import {
  AppError,
  type DataOf,
  type EventContract,
  type InputOf,
  type MessageContext,
  type OutputOf,
  type RequestContract,
} from '@queqiao/contracts';
import { contextOf, requestHeaders } from './headers.js';
import { readReply } from './reply.js';

/** Asks other services, and listens to events as they pass. */
export class Bus {
  private readonly logger = new Logger(Bus.name);

  constructor(private readonly nats: NatsConnection) {}

  /**
   * Sends a request and parses the answer. Throws the `AppError` that the other side threw, `unavailable` when nobody
   * answers within the contract's deadline, and `internal` when the answer breaks the contract.
   */
  async request<R extends RequestContract>(
    contract: R,
    input: InputOf<R>,
    context: MessageContext,
  ): Promise<OutputOf<R>> {
    const { name, deadlineMs } = contract;
    try {
      const message = await this.nats.request(name, JSON.stringify(input), {
        timeout: deadlineMs,
        headers: requestHeaders(context, Date.now() + deadlineMs),
      });
      return readReply(contract, message.string());
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw unavailable(name, error);
    }
  }

  /**
   * Hears an event while connected: at most once, by every process that listens. For live views only; whoever must not
   * miss an event handles it with `@On`.
   */
  listen<E extends EventContract>(
    contract: E,
    onEvent: (data: DataOf<E>, context: MessageContext) => void,
  ): Subscription {
    return this.nats.subscribe(contract.name, {
      callback: (failure, message) => {
        if (failure !== null) return this.logger.warn(`Cannot hear ${contract.name}: ${failure.message}`);
        const data = contract.data.safeParse(message.json());
        if (!data.success) return this.logger.warn(`Unreadable ${contract.name}: ${data.error.message}`);
        onEvent(data.data as DataOf<E>, contextOf(message.headers));
      },
    });
  }
}

function unavailable(name: string, cause: unknown): AppError {
  const slow = !(cause instanceof RequestError && cause.isNoResponders());
  const message = slow
    ? { zh: `${name} 未在时限内答复`, en: `${name} did not answer in time` }
    : { zh: `${name} 暂时无人应答`, en: `Nobody answers ${name} at the moment` };
  return new AppError('unavailable', message, [], { cause });
}
