import { Ctx, EventPattern, MessagePattern, Payload } from '@nestjs/microservices';
import type {
  DataOf,
  EventContract,
  MessageContext,
  OutputOf,
  ParsedInputOf,
  RequestContract,
} from '@queqiao/contracts';

/** Work to do once the effect of an event is committed, such as waking a queue. It may be lost in a crash. */
export type AfterCommit = () => Promise<void>;

/** What comes with an event: who caused it, and the transaction that the effect must be written in. */
export interface Delivery<Tx> {
  readonly context: MessageContext;
  readonly tx: Tx;
}

type MethodOf<F> = <M extends F>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<M>) => void;

/** Marks the method that answers a request: parsed input and context in, output out. */
export function Handles<R extends RequestContract>(
  contract: R,
): MethodOf<(input: ParsedInputOf<R>, context: MessageContext) => Promise<OutputOf<R>>> {
  return withBothArguments(MessagePattern(contract.name, { contract }));
}

/** Marks the method that gives an event its effect in this service. It must tolerate events in any order. */
export function On<E extends EventContract>(
  contract: E,
): MethodOf<(data: DataOf<E>, delivery: Delivery<never>) => Promise<AfterCommit | undefined>> {
  return withBothArguments(EventPattern(contract.name, { contract }) as MethodDecorator);
}

// Nest hands a method its payload only, unless a decorator asks for what comes with it.
function withBothArguments(pattern: MethodDecorator): MethodDecorator {
  return (target, key, descriptor) => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    return pattern(target, key, descriptor);
  };
}
