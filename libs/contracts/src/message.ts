import { z } from 'zod';
import { actor } from './actors.js';
import { cityCode } from './values.js';

/** A fact that a service states after it committed it; only ever sent through the outbox. */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  readonly type: 'event';
  /** `events.<aggregate>.<past participle>`, also the JetStream subject. */
  readonly name: string;
  readonly data: D;
}

/** An event of a city that open pages of the city hear too. */
export interface StreamedEvent<
  D extends z.ZodType<{ city: string }> = z.ZodType<{ city: string }>,
  P extends z.ZodType = z.ZodType,
> extends EventContract<D> {
  /** What a page hears: a name, and the data without the city, which the page knows. */
  readonly streamed: { readonly as: string; readonly data: P };
}

/** Declares an event. Its name starts with `events.`. */
export function event<D extends z.ZodType>(name: string, data: D): EventContract<D> {
  return { type: 'event', name, data };
}

/** Declares an event of a city that goes on to its open pages as the server-sent event `as`. `fields` are beside the city. */
export function streamedEvent<S extends z.ZodRawShape>(name: string, as: string, fields: S) {
  const data = z.strictObject({ city: cityCode, ...fields });
  return { ...event(name, data), streamed: { as, data: z.strictObject(fields) } };
}

export type DataOf<E extends EventContract> = z.output<E['data']>;

/** The tenant code of rows that every city may read: the shared catalogue. */
export const CATALOGUE = '*';

/** The tenants whose rows a caller may read: its own city's and the catalogue's. */
export function visibleCities(context: MessageContext): string[] {
  return [CATALOGUE, context.city];
}

/**
 * Who asks, for which city, and under which ids; travels in message headers beside every request and event.
 * `city` is a tenant's GB/T 2260 code, or {@link CATALOGUE} for work on the shared catalogue.
 */
export const messageContext = z.strictObject({
  city: z.string().regex(/^(?:\d{6}|\*)$/),
  actor,
  requestId: z.string().min(1).max(128),
  idempotencyKey: z.string().min(1).max(128).optional(),
});
export type MessageContext = z.output<typeof messageContext>;
