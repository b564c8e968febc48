import {
  type NatsConnection,
  PermissionViolationError,
  RequestError,
  type Subscription,
} from '@nats-io/transport-node';
import { Logger } from '@nestjs/common';
import {
  AppError,
  type DataOf,
  type EventContract,
  type InputOf,
  invalid,
  type MessageContext,
  type Operation,
  type OutputOf,
  parse,
} from '@queqiao/contracts';
import { contextOf, requestHeaders } from './headers.js';
import { readReply } from './reply.js';

/** Part of the server's message limit that is left for headers, in bytes. */
const HEADER_ROOM = 8 * 1024;

export class Bus {
  private readonly logger = new Logger(Bus.name);

  /** `passedOn`: what a message says of the context that it is sent in. */
  constructor(
    private readonly nats: NatsConnection,
    private readonly passedOn: (context: MessageContext) => MessageContext = (context) => context,
  ) {}

  /** Throws the callee's `AppError`, `unavailable` after the deadline, `invalid` if the input is too large, `internal` for what NATS lets this process not ask. */
  async request<R extends Operation>(contract: R, input: InputOf<R>, context: MessageContext): Promise<OutputOf<R>> {
    return readReply(contract, await this.send(contract, JSON.stringify(input), this.passedOn(context)));
  }

  /** Throws while the server is away. */
  async ping(): Promise<void> {
    await this.nats.rtt();
  }

  private async send({ name, deadlineMs }: Operation, body: string, context: MessageContext): Promise<string> {
    const limit = (this.nats.info?.max_payload ?? Number.POSITIVE_INFINITY) - HEADER_ROOM;
    if (Buffer.byteLength(body) > limit) throw tooLarge(limit);
    try {
      const message = await this.nats.request(name, body, {
        timeout: deadlineMs,
        headers: requestHeaders(name, body, context, Date.now() + deadlineMs),
      });
      return message.string();
    } catch (error) {
      throw isRefused(error) ? refused(name, error) : unavailable(name, error);
    }
  }

  /** At most once, and only while connected: for live views. What must not miss events uses `@On`. */
  listen<E extends EventContract>(
    contract: E,
    onEvent: (data: DataOf<E>, context: MessageContext) => void,
  ): Subscription {
    return this.nats.subscribe(contract.name, {
      callback: (failure, message) => {
        if (failure !== null) return this.logger.warn(`Cannot hear ${contract.name}: ${failure.message}`);
        try {
          onEvent(parse(contract.data, message.json()) as DataOf<E>, contextOf(message, 'event'));
        } catch (error) {
          // An error in the callback would break the client's connection.
          this.logger.warn(`Cannot take ${contract.name}: ${String(error)}`);
        }
      },
    });
  }
}

function tooLarge(limit: number): AppError {
  const message = { zh: `请求不能超过 ${limit} 字节`, en: `The request must not exceed ${limit} bytes` };
  return invalid([{ field: '', rule: 'too-big', message }]);
}

const isRefused = (error: unknown) =>
  error instanceof PermissionViolationError ||
  (error instanceof Error && error.cause instanceof PermissionViolationError);

/** A mistake of ours: what a process asks is named in its traffic. */
function refused(name: string, cause: unknown): AppError {
  const message = { zh: '服务器内部错误', en: 'Internal error' };
  const words = `This process may not ask ${name}: libs/contracts/src/traffic.ts does not name it`;
  return new AppError('internal', message, [], { cause: new Error(words, { cause }) });
}

function unavailable(name: string, cause: unknown): AppError {
  const slow = !(cause instanceof RequestError && cause.isNoResponders());
  const message = slow
    ? { zh: `${name} 未在时限内答复`, en: `${name} did not answer in time` }
    : { zh: `${name} 暂时无人应答`, en: `Nobody answers ${name} at the moment` };
  return new AppError('unavailable', message, [], { cause });
}
