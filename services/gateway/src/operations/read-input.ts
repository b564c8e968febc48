import { type AddressedOperation, type FieldProblem, fieldProblems, hasBody, invalid } from '@queqiao/contracts';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/;

export interface InputParts {
  readonly path: z.ZodObject;
  /** From the query, or from the body if there is one. */
  readonly rest: z.ZodObject;
}

export function splitInput({ input, http }: AddressedOperation): InputParts {
  const fields = Object.entries(input.shape);
  const partOf = (inPath: boolean) => fields.filter(([name]) => http.inPath.includes(name) === inPath);
  return {
    path: z.strictObject(Object.fromEntries(partOf(true))),
    rest: z.strictObject(Object.fromEntries(partOf(false))),
  };
}

/** The reader throws `invalid`, which names every field at fault. */
export function inputReader(
  operation: AddressedOperation,
): (request: Pick<FastifyRequest, 'params' | 'query' | 'body'>) => Record<string, unknown> {
  const { path, rest } = splitInput(operation);
  const inBody = hasBody(operation.http.method);
  return ({ params, query, body }) => {
    const { city: _, ...named } = params as Record<string, string>;
    const given = inBody ? body : fromQuery(rest, query as Record<string, unknown>);
    const fromPath = path.safeParse(named, { reportInput: true });
    const others = rest.safeParse(given ?? undefined, { reportInput: true });
    if (fromPath.success && others.success) return { ...others.data, ...fromPath.data };
    throw invalid([...problemsOf(fromPath), ...problemsOf(others)]);
  };
}

function problemsOf({ error }: z.ZodSafeParseResult<unknown>): FieldProblem[] {
  return error === undefined ? [] : fieldProblems(error);
}

/** A query holds only text: numbers are read where the contract wants them, lists split at commas. */
function fromQuery(schema: z.ZodObject, query: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const wanted = innermost(schema.shape[name]);
      if (typeof value !== 'string') return [name, value];
      if (wanted instanceof z.ZodNumber) return [name, NUMBER.test(value) ? Number(value) : value];
      return [name, wanted instanceof z.ZodArray ? value.split(',') : value];
    }),
  );
}

function innermost(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? innermost(schema.unwrap()) : schema;
}
