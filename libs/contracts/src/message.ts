import { z } from 'zod';
import { actor } from './actors.js';
import { notFound } from './errors.js';
import type { Reach } from './roles.js';
import { cityCode } from './values.js';

/** A fact that a service states after its commit; sent only through the outbox. */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  readonly type: 'event';
  /** `events.<aggregate>.<past participle>`, also the JetStream subject. */
  readonly name: string;
  readonly data: D;
}

/** An event that the open pages of a city receive too. */
export interface StreamedEvent<
  D extends z.ZodType<{ city: string }> = z.ZodType<{ city: string }>,
  P extends z.ZodType = z.ZodType,
> extends EventContract<D> {
  /** `data` lacks the city, which the page knows. */
  readonly streamed: { readonly as: string; readonly data: P };
}

/** Declares an event. About a record that changed, it carries the whole new state. */
export function event<D extends z.ZodType>(name: string, data: D): EventContract<D> {
  return { type: 'event', name, data };
}

/** `as` is the name of the server-sent event. */
export function streamedEvent<S extends z.ZodRawShape>(name: string, as: string, fields: S) {
  const data = z.strictObject({ city: cityCode, ...fields });
  return { ...event(name, data), streamed: { as, data: z.strictObject(fields) } };
}

export type DataOf<E extends EventContract> = z.output<E['data']>;

/** Tenant code of rows that every city may read. */
export const CATALOGUE = '*';

/** The tenants that a caller may read. */
export function visibleCities(context: MessageContext): string[] {
  return [CATALOGUE, context.city];
}

/**
 * Travels in the headers of each request and event. `city`: GB/T 2260 code, or {@link CATALOGUE}. All else is dropped: how
 * far somebody reaches is worked out by each service, never told to it.
 */
export const messageContext = z.object({
  city: z.string().regex(/^(?:\d{6}|\*)$/),
  actor,
  requestId: z.string().min(1).max(128),
  idempotencyKey: z.string().min(1).max(128).optional(),
});
export type MessageContext = z.output<typeof messageContext>;

/** As a service that answers an operation gets it: `reach` says how far `may` of the operation lets the actor reach. */
export interface RequestContext extends MessageContext {
  readonly reach: Reach;
}

/** Whose records somebody with the reach `own` may see and change; undefined for who reaches further. */
export function onlyOf({ reach, actor }: RequestContext): string | undefined {
  // No id is empty: who speaks for nobody reaches nothing.
  return reach === 'own' ? (actor.represents ?? '') : undefined;
}

/** Throws `not_found`, as for a record that does not exist, where somebody reaches the own records only and this is of another. */
export function refuseForeign(context: RequestContext, field: string, ownerId: string): void {
  const owner = onlyOf(context);
  if (owner !== undefined && owner !== ownerId) throw notFound(field, ownerId);
}
