import type { ErrorCode, Method } from '@queqiao/contracts';
import type { z } from 'zod';

/** What a route takes and gives: what its handler is called with and what the API's description says of it. */
export interface Operation {
  readonly name: string;
  readonly method: Method;
  readonly summary: string;
  readonly status: number;
  /** The fields of the input that stand in the path. */
  readonly path: z.ZodObject;
  /** All other fields of the input: from the query of a GET, else from the body. */
  readonly rest: z.ZodObject;
  /** What the answer holds; with `events`, what each kind of event of a stream holds. */
  readonly output: { readonly schema: z.ZodType } | { readonly events: Readonly<Record<string, z.ZodType>> };
  /** The answer is a new thing, and `Location` says where it is. */
  readonly located: boolean;
}

/** The metadata key under which a handler keeps its {@link Operation}. */
export const OPERATION = 'queqiao:operation';

/** Splits an input by the names that a path like `:id/chain` holds. */
export function splitInput(input: z.ZodObject, path: string): Pick<Operation, 'path' | 'rest'> {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => [String(name), true as const]);
  const mask = Object.fromEntries(names);
  return { path: input.pick(mask), rest: input.omit(mask) };
}

/** The errors that an operation may end in. */
export function errorsOf({ method }: Operation): ErrorCode[] {
  const always: ErrorCode[] = ['invalid', 'not_found', 'internal', 'unavailable'];
  return method === 'GET' ? always : [...always, 'forbidden', 'conflict'];
}
