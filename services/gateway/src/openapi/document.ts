import { cityCode } from '@queqiao/contracts';
import type { z } from 'zod';
import { SAMPLE_ACTOR } from '../http/officer.guard.js';
import { errorsOf } from '../http/operation.js';
import { problem, statusOfCode } from '../http/problem.js';
import type { RoutedOperation } from './operations.js';
import { answerSchemas, inputSchema, type JsonSchema, type Schemas } from './schemas.js';

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'A repetition under the same key changes nothing twice; the same key with another body is a conflict.',
  schema: { type: 'string', minLength: 1, maxLength: 128 },
};

const sampleActor: Parameter = {
  name: SAMPLE_ACTOR,
  in: 'header',
  required: false,
  description:
    'Until there are accounts: which of the two sample people acts, by id or by name (percent-encoded UTF-8), the officer unless given; only on loopback.',
  schema: { type: 'string' },
};

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
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { required: true; content: Record<string, { schema: JsonSchema }> };
  readonly responses: Readonly<Record<string, Record<string, unknown>>>;
}

export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: { title: string; version: string; description: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
}

/** Describes operations as an OpenAPI 3.1 document, from the same schemas that parse the requests. */
export function openApiDocument(operations: readonly RoutedOperation[], version: string): OpenApiDocument {
  const schemas = answerSchemas(operations);
  const paths: Record<string, Record<string, DocumentedOperation>> = {};
  for (const operation of operations) {
    const { url, method } = operation;
    paths[url] = { ...paths[url], [method.toLowerCase()]: documented(operation, schemas) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: '鹊桥 Queqiao',
      version,
      description:
        'Errors are problem+json (RFC 9457) with a message in zh and en; Accept-Language chooses that of title and ' +
        'detail. Lists are paged: pass the `next` of one page as the `cursor` of the following one.',
    },
    paths,
    components: {
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

function documented(operation: RoutedOperation, schemas: Schemas): DocumentedOperation {
  const { name, tag, summary, method, rest } = operation;
  const hasBody = method !== 'GET';
  return {
    operationId: name,
    tags: [tag],
    summary,
    parameters: parametersOf(operation),
    ...(hasBody && {
      requestBody: { required: true, content: { 'application/json': { schema: inputSchema(rest) } } },
    }),
    responses: { [operation.status]: answerOf(operation, schemas), ...problemsOf(operation) },
  };
}

function parametersOf({ url, method, path, rest }: RoutedOperation): Parameter[] {
  const inPath = { ...(url.includes('{city}') && { city: cityCode }), ...path.shape };
  const inQuery = method === 'GET' ? rest.shape : {};
  return [
    ...Object.entries(inPath).map(([name, schema]) => parameter(name, 'path', schema as z.ZodType)),
    ...Object.entries(inQuery).map(([name, schema]) => parameter(name, 'query', schema as z.ZodType)),
    ...(method === 'POST' ? [idempotencyKey] : []),
    ...(method === 'GET' ? [] : [sampleActor]),
  ];
}

function parameter(name: string, place: 'path' | 'query', schema: z.ZodType): Parameter {
  const found = { name, in: place, required: !schema.safeParse(undefined).success, schema: inputSchema(schema) };
  // A list in a query is one text with commas.
  return found.schema.type === 'array' ? { ...found, style: 'form', explode: false } : found;
}

function answerOf({ output, located }: RoutedOperation, schemas: Schemas): Record<string, unknown> {
  if ('events' in output) {
    const kinds = Object.entries(output.events).map(([event, schema]) => ({ title: event, ...schemas.refTo(schema) }));
    return { description: 'Events', content: { 'text/event-stream': { schema: { oneOf: kinds } } } };
  }
  return {
    description: located ? 'Created' : 'Done',
    ...(located && {
      headers: { Location: { description: 'Where the new thing can be read', schema: { type: 'string' } } },
    }),
    content: { 'application/json': { schema: schemas.refTo(output.schema) } },
  };
}

function problemsOf(operation: RoutedOperation): Record<string, Record<string, unknown>> {
  const ofBody = operation.method === 'GET' ? [] : [413, 415];
  const statuses = [...errorsOf(operation).map(statusOfCode), ...ofBody];
  return Object.fromEntries(statuses.map((status) => [status, { $ref: '#/components/responses/Problem' }]));
}
