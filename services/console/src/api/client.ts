import {
  type AddressedOperation,
  type Bilingual,
  bilingual,
  type FieldProblem,
  fieldProblem,
  httpRequest,
  type InputOf,
  type OutputOf,
} from '@queqiao/contracts';
import { z } from 'zod';
import { fill } from '../words/dictionary';
import { actorHeaders } from './sample-actor';
import { apiWords } from './words';

/** RFC 9457 problem+json as the gateway writes it. */
const problem = z.object({ message: bilingual, errors: z.array(fieldProblem).default([]) });

/** A request that failed, in words for the reader. `status` is 0 when no answer came. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly text: Bilingual,
    readonly fields: readonly FieldProblem[] = [],
    options?: ErrorOptions,
  ) {
    super(text.en, options);
    this.name = 'ApiError';
  }
}

interface CallOptions {
  /** The city that the operation's path names, if it names one. */
  readonly city?: string | undefined;
  /** A repetition of a POST under the same key changes nothing twice. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Asks an operation of the gateway and parses the answer by its contract. Throws an {@link ApiError}. */
export function call<O extends AddressedOperation>(
  operation: O,
  input: InputOf<O>,
  { city, key, signal }: CallOptions,
): Promise<OutputOf<O>> {
  const { method, url, body } = httpRequest(operation, input, city);
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(method === 'POST' && key !== undefined && { 'idempotency-key': key }),
  };
  return send<O['output']>(operation.output, url, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
    ...(signal && { signal }),
  });
}

type Query = Readonly<Record<string, string | number | undefined>>;

/** Reads one resource and parses it with the contract's schema. */
export function get<S extends z.ZodType>(schema: S, path: string, query: Query = {}, signal?: AbortSignal) {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const search = new URLSearchParams(given).toString();
  return send(schema, search === '' ? path : `${path}?${search}`, { ...(signal && { signal }) });
}

/** Posts a body; a repetition under the same `key` changes nothing twice. */
export function post<S extends z.ZodType>(schema: S, path: string, body: unknown, key: string) {
  return send(schema, path, written('POST', body, { 'idempotency-key': key }));
}

/** Posts a question whose answer is only computed: nothing is stored, so it can be asked again and given up. */
export function query<S extends z.ZodType>(schema: S, path: string, body: unknown, signal: AbortSignal) {
  return send(schema, path, { ...written('POST', body), signal });
}

/** Changes a part of a resource; its version in the body keeps a repetition from doing harm. */
export function patch<S extends z.ZodType>(schema: S, path: string, body: unknown) {
  return send(schema, path, written('PATCH', body));
}

function written(method: 'POST' | 'PATCH', body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

async function send<S extends z.ZodType>(schema: S, path: string, init: RequestInit): Promise<z.output<S>> {
  const headers = { ...init.headers, ...actorHeaders() };
  const response = await fetch(path, { ...init, headers }).catch((error: unknown) => {
    if (init.signal?.aborted) throw error;
    throw failure(0, 'error.unreachable', error);
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw problemOf(response.status, body);
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw failure(response.status, 'error.unreadable', parsed.error);
  return parsed.data;
}

function problemOf(status: number, body: unknown): ApiError {
  const parsed = problem.safeParse(body);
  if (!parsed.success) return failure(status, 'error.unknown');
  return new ApiError(status, parsed.data.message, parsed.data.errors);
}

function failure(status: number, key: keyof typeof apiWords, cause?: unknown): ApiError {
  const { zh, en } = apiWords[key];
  const text = { zh: fill(zh, { status }), en: fill(en, { status }) };
  return new ApiError(status, text, [], { cause });
}
