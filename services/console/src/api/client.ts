import {
  type AddressedOperation,
  type Bilingual,
  bilingual,
  type FieldProblem,
  fieldProblem,
  httpRequest,
  type InputOf,
  type OutputOf,
  type servedFile,
  sessions,
} from '@queqiao/contracts';
import { z } from 'zod';
import { session } from '../access/session';
import { fill } from '../words/dictionary';
import { accessHeader } from './access';
import { apiWords } from './words';

// RFC 9457 problem+json.
const problem = z.object({ message: bilingual, errors: z.array(fieldProblem).default([]) });

/** A failed request, with text for the reader. `status` is 0 when no answer came. */
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
  readonly city?: string | undefined;
  /** The idempotency key. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Asked by whoever is not signed in yet. */
const OPEN = new Set(sessions.ofSessions.map(({ http }) => http.path));

/** Calls an operation and parses the answer by its contract. Throws an {@link ApiError}. */
export async function call<O extends AddressedOperation>(
  operation: O,
  input: InputOf<O>,
  options: CallOptions,
): Promise<OutputOf<O>> {
  const response = await send(operation, input, options);
  const answer: unknown = await response.json().catch(() => undefined);
  const parsed = z.safeParse<O['output']>(operation.output, answer);
  if (!parsed.success) throw failure(response.status, 'error.unreadable', parsed.error);
  return parsed.data;
}

/** An operation that answers a file. */
export type FileOperation = AddressedOperation<z.ZodObject, typeof servedFile>;

/** The file that an operation answers. Throws an {@link ApiError}. */
export async function callFile<O extends FileOperation>(
  operation: O,
  input: InputOf<O>,
  options: CallOptions,
): Promise<Blob> {
  return (await send(operation, input, options)).blob();
}

/** Throws an {@link ApiError} for a refusal. */
async function send<O extends AddressedOperation>(
  operation: O,
  input: InputOf<O>,
  { city, key, signal }: CallOptions,
): Promise<Response> {
  const { method, url, body } = httpRequest(operation, input, city);
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(method === 'POST' && key !== undefined && { 'idempotency-key': key }),
    ...(await access(operation)),
  };
  const sent = { method, headers, ...(body && { body: JSON.stringify(body) }), ...(signal && { signal }) };
  const response = await fetch(url, sent).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw failure(0, 'error.unreachable', error);
  });
  if (response.status === 401 && !OPEN.has(operation.http.path)) session.end();
  if (!response.ok) throw problemOf(response.status, await response.json().catch(() => undefined));
  return response;
}

async function access({ http }: AddressedOperation) {
  if (OPEN.has(http.path)) return {};
  return accessHeader().catch((error: unknown) => {
    throw failure(0, 'error.unreachable', error);
  });
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
