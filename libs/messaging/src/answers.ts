import { SetMetadata } from '@nestjs/common';
import type { DataOf, EventContract, MessageContext, Operation, OutputOf, ParsedInputOf } from '@queqiao/contracts';

/** Work to do once the effect of an event is committed, such as waking a queue. It may be lost in a crash. */
export type AfterCommit = () => Promise<void>;

/** What comes with an event: who caused it, and the transaction that the effect must be written in. */
export interface Delivery<Tx> {
  readonly context: MessageContext;
  readonly tx: Tx;
}

type MethodOf<F> = <M extends F>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<M>) => void;

/** The key under which a method keeps the message that it was marked with. */
export const MESSAGE = Symbol('Message');

/** Marks the method of a service that answers a request: parsed input and context in, output out. */
export function Answers<R extends Operation>(
  contract: R,
): MethodOf<(input: ParsedInputOf<R>, context: MessageContext) => Promise<OutputOf<R>>> {
  return SetMetadata(MESSAGE, contract);
}

/** Marks the method that gives an event its effect in this service. It must tolerate events in any order. */
export function On<E extends EventContract>(
  contract: E,
): MethodOf<(data: DataOf<E>, delivery: Delivery<never>) => Promise<AfterCommit | undefined> | Promise<void>> {
  return SetMetadata(MESSAGE, contract);
}
