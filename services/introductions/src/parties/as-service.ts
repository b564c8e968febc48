import { type MessageContext, systemActor } from '@queqiao/contracts';

/** For what the caller may not read, and this service must know to answer. */
export function asService({ city, requestId }: Pick<MessageContext, 'city' | 'requestId'>): MessageContext {
  return { city, requestId, actor: systemActor('introductions') };
}
