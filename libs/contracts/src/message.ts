import { z } from 'zod';

/** A question one service asks another over core NATS: name, the shapes of both ways, and how long the asker waits. */
export interface RequestContract<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly type: 'request';
  /** `<owning service>.<verb and noun>`, also the NATS subject. */
  readonly name: string;
  readonly input: I;
  readonly output: O;
  /** The asker gives up after this time, in ms. */
  readonly deadlineMs: number;
}

/** A fact that a service states after it committed it; only ever sent through the outbox. */
export interface EventContract<D extends z.ZodType = z.ZodType> {
  readonly type: 'event';
  /** `events.<aggregate>.<past participle>`, also the JetStream subject. */
  readonly name: string;
  readonly data: D;
}

/** Declares a request. The part of `name` before the first dot is the service that must answer it. */
export function request<I extends z.ZodType, O extends z.ZodType>(
  name: string,
  input: I,
  output: O,
  options: { deadlineMs?: number } = {},
): RequestContract<I, O> {
  return { type: 'request', name, input, output, deadlineMs: options.deadlineMs ?? 5_000 };
}

/** Declares an event. Its name starts with `events.`. */
export function event<D extends z.ZodType>(name: string, data: D): EventContract<D> {
  return { type: 'event', name, data };
}

/** What a caller passes: the input before defaults and normalisation. */
export type InputOf<R extends RequestContract> = z.input<R['input']>;
/** What a handler receives: the input after parsing. */
export type ParsedInputOf<R extends RequestContract> = z.output<R['input']>;
/** What a handler returns and a caller gets. */
export type OutputOf<R extends RequestContract> = z.output<R['output']>;
/** What a consumer of an event receives. */
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
  actor: z.string().min(1).max(128),
  requestId: z.string().min(1).max(128),
  idempotencyKey: z.string().min(1).max(128).optional(),
});
export type MessageContext = z.output<typeof messageContext>;
