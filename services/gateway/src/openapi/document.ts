import {
  type AddressedOperation,
  API,
  cityCode,
  cityEvents,
  type ErrorCode,
  fileEndings,
  hasBody,
  type Method,
  type Permission,
  type StreamedEvent,
  sessions,
  streamedEvents,
} from '@queqiao/contracts';
import type { z } from 'zod';
import { problem, statusOfCode } from '../http/problem.js';
import { splitInput } from '../operations/read-input.js';
import { answerSchemas, inputSchema, type JsonSchema, type Schemas } from './schemas.js';

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A repetition under the same key changes nothing twice; the same key with another body is a conflict.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
};

/** Its bytes (JSON Schema 2020-12, 8.3, says nothing of them). */
const FILE = Object.fromEntries(Object.keys(fileEndings).map((type) => [type, {}]));

const LOCATION = { description: 'Where the new thing can be read', schema: { type: 'string' } };

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly style?: 'form';
  readonly explode?: false;
  readonly schema: JsonSchema;
}

export interface DocumentedOperation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly 'x-may': Permission;
  readonly 'x-deadline-ms'?: number;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  readonly responses: Readonly<Record<string, Record<string, unknown>>>;
}

export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { title: string; version: string; description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
}

/** Refused before any address is looked at: too slow, headers too long. */
const OF_THE_CONNECTION = [408, 431];

const VERSION = '1.0.0';

/** OpenAPI 3.1, from the same values that parse the requests. */
export function openApiDocument(operations: readonly AddressedOperation[]): OpenApiDocument {
  const events = streamedEvents();
  const schemas = answerSchemas([...operations, ...sessions.ofSessions], events);
  const all = [
    ...[...operations, ...sessions.ofSessions].map((operation) => ({
      http: operation.http,
      described: describeOperation(operation, schemas),
    })),
    { http: cityEvents.http, described: describeStream(events, schemas) },
  ];
  const paths: Record<string, Record<string, DocumentedOperation>> = {};
  for (const { http, described } of all.sort((a, b) => (a.http.path < b.http.path ? -1 : 1))) {
    const url = API + http.path.replace(/:(\w+)/g, '{$1}');
    paths[url] = { ...paths[url], [http.method.toLowerCase()]: described };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: '鹊桥 Queqiao',
      version: VERSION,
      description:
        'Errors are problem+json (RFC 9457) with a message in zh and en; Accept-Language chooses that of title and ' +
        'detail. Lists are paged: pass the `next` of one page as the `cursor` of the following one.',
    },
    paths,
    security: [{ access: [] }],
    components: {
      securitySchemes: {
        access: { type: 'http', scheme: 'bearer', description: 'What POST /api/sessions answers as `access`' },
      },
      schemas: schemas.components,
      responses: {
        Problem: {
          description: 'RFC 9457 problem',
          content: { 'application/problem+json': { schema: schemas.refTo(problem) } },
        },
      },
    },
  };
}

function describeOperation(operation: AddressedOperation, schemas: Schemas): DocumentedOperation {
  const { http, output, deadlineMs } = operation;
  const parts = splitInput(operation);
  const body = hasBody(http.method);
  return {
    ...headOf(operation),
    'x-deadline-ms': deadlineMs,
    parameters: [
      ...parametersOf({ ...(http.path.includes(':city') && { city: cityCode }), ...parts.path.shape }, 'path'),
      ...(body ? [] : parametersOf(parts.rest.shape, 'query')),
      ...(http.method === 'POST' ? [idempotencyKey] : []),
    ],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: inputSchema(parts.rest) } } },
    }),
    responses: {
      [http.status]: {
        description: http.located ? 'Created' : 'Done',
        ...(http.located && { headers: { Location: LOCATION } }),
        content: http.isFile ? FILE : { 'application/json': { schema: schemas.refTo(output) } },
      },
      ...problemsOf(operation),
    },
  };
}

function describeStream(events: readonly StreamedEvent[], schemas: Schemas): DocumentedOperation {
  const oneOf = events.map(({ streamed }) => ({ title: streamed.as, ...schemas.refTo(streamed.data) }));
  return {
    ...headOf(cityEvents),
    parameters: parametersOf({ city: cityCode }, 'path'),
    responses: {
      200: { description: 'Events', content: { 'text/event-stream': { schema: { oneOf } } } },
      ...problemsOf(cityEvents),
    },
  };
}

function headOf({ name, http, summary, may }: Pick<AddressedOperation, 'name' | 'http' | 'summary' | 'may'>) {
  return { operationId: name, tags: [http.resource], summary: `${summary.zh} · ${summary.en}`, 'x-may': may };
}

function parametersOf(shape: z.ZodObject['shape'], place: 'path' | 'query'): Parameter[] {
  return Object.entries(shape).map(([name, schema]) => parameter(name, place, schema as z.ZodType));
}

function parameter(name: string, place: 'path' | 'query', schema: z.ZodType): Parameter {
  const found = { name, in: place, required: !schema.safeParse(undefined).success, schema: inputSchema(schema) };
  // A list in a query is one text with commas.
  return found.schema.type === 'array' ? { ...found, style: 'form', explode: false } : found;
}

function problemsOf({ http: { method }, conflicts = false }: { http: { method: Method }; conflicts?: boolean }) {
  const codes: ErrorCode[] = ['invalid', 'unauthenticated', 'forbidden', 'not_found', 'internal', 'unavailable'];
  if (conflicts) codes.push('conflict');
  const statuses = [...codes.map(statusOfCode), ...(hasBody(method) ? [413, 415] : []), ...OF_THE_CONNECTION];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Problem' }]));
}
