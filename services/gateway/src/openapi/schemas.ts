import { type AddressedOperation, namedThings, type StreamedEvent } from '@queqiao/contracts';
import { z } from 'zod';
import { problem } from '../http/problem.js';

/** Draft 2020-12, as in OpenAPI 3.1. */
export type JsonSchema = Record<string, unknown>;

export interface Schemas {
  readonly components: Readonly<Record<string, JsonSchema>>;
  refTo(schema: z.ZodType): JsonSchema;
}

const pointer = (name: string) => `#/components/schemas/${name}`;

/** Contract schemas keep their names, others are named after their operation or event. */
export function answerSchemas(operations: readonly AddressedOperation[], events: readonly StreamedEvent[]): Schemas {
  const names = z.registry<{ id: string }>();
  const add = (schema: z.ZodType, id: string) => names.has(schema) || names.add(schema, { id });
  add(problem, 'Problem');
  for (const [name, thing] of namedThings()) if (!/(?:Input|Patch)$/.test(name)) add(thing, capitalised(name));
  for (const { name, output, http } of operations)
    if (!http.isFile) add(output, `${capitalised(name.slice(name.indexOf('.') + 1))}Answer`);
  for (const { streamed } of events) add(streamed.data, `${streamed.as.split(/[.-]/).map(capitalised).join('')}Event`);
  const { schemas } = z.toJSONSchema(names, { io: 'output', uri: pointer });
  return {
    components: Object.fromEntries(
      Object.entries(schemas)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, schema]) => [name, bare(schema)]),
    ),
    refTo: (schema) => ({ $ref: pointer(names.get(schema)?.id ?? '') }),
  };
}

/** The schema before defaults. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  return bare(z.toJSONSchema(schema, { io: 'input' }));
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

// The document has one dialect, and `$id` would change the base of references.
function bare({ $schema: _, $id: __, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
