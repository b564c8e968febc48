import {
  dataTasks,
  enterprises,
  experts,
  exposure,
  matching,
  projects,
  reasons,
  rebuild,
  settings,
  weights,
} from '@queqiao/contracts';
import { z } from 'zod';
import { problem } from '../http/problem.js';
import type { RoutedOperation } from './operations.js';

/** A JSON Schema, draft 2020-12, as OpenAPI 3.1 takes it. */
export type JsonSchema = Record<string, unknown>;

/** The named schemas of the API, and how to point at one. */
export interface Schemas {
  readonly components: Readonly<Record<string, JsonSchema>>;
  refTo(schema: z.ZodType): JsonSchema;
}

const pointer = (name: string) => `#/components/schemas/${name}`;

/** Names what the answers hold: the things of the contracts by their own names, the rest after its request. */
export function answerSchemas(operations: readonly RoutedOperation[]): Schemas {
  const names = z.registry<{ id: string }>();
  const add = (schema: z.ZodType, id: string) => names.has(schema) || names.add(schema, { id });
  for (const [name, value] of Object.entries({
    problem,
    ...enterprises,
    ...experts,
    ...matching,
    ...projects,
    ...dataTasks,
    ...exposure,
    ...reasons,
    ...rebuild,
    ...settings,
    ...weights,
  })) {
    if (value instanceof z.ZodObject && !/(?:Input|Patch)$/.test(name)) add(value, capitalised(name));
  }
  for (const { name, output } of operations) {
    if ('schema' in output) add(output.schema, `${operationName(name)}Answer`);
    else for (const [event, schema] of Object.entries(output.events)) add(schema, `${operationName(event)}Event`);
  }
  const { schemas } = z.toJSONSchema(names, { io: 'output', uri: pointer });
  return {
    components: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)])),
    refTo: (schema) => ({ $ref: pointer(names.get(schema)?.id ?? '') }),
  };
}

/** A schema of input, before defaults are filled in. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: 'input' }));
}

/** `enterprises.registerNeed` → `RegisterNeed`. */
export function operationName(name: string): string {
  const [, ...rest] = name.split('.');
  return rest.map(capitalised).join('');
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

// Inside the document its own dialect holds, and `$id` would give each schema another base for its references.
function bare({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
