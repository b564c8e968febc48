import { SetMetadata } from '@nestjs/common';
import type {
  DataOf,
  EventContract,
  MessageContext,
  Operation,
  OutputOf,
  ParsedInputOf,
  RequestContext,
} from '@queqiao/contracts';

/** Work after the commit of an event's effect, such as waking a queue. A crash may lose it. */
export type AfterCommit = () => Promise<void>;

/** `tx`: the transaction in which the effect must be written. */
export interface Delivery<Tx> {
  readonly context: MessageContext;
  readonly tx: Tx;
}

type MethodOf<F> = <M extends F>(target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<M>) => void;

export const MESSAGE = Symbol('Message');

/** Marks the method that answers an operation. */
export function Answers<R extends Operation>(
  contract: R,
): MethodOf<(input: ParsedInputOf<R>, context: RequestContext) => Promise<OutputOf<R>>> {
  return SetMetadata(MESSAGE, contract);
}

/** Marks the method that handles an event. It must accept events in any order. */
export function On<E extends EventContract>(
  contract: E,
): MethodOf<(data: DataOf<E>, delivery: Delivery<never>) => Promise<AfterCommit | undefined> | Promise<void>> {
  return SetMetadata(MESSAGE, contract);
}
