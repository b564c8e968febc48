import { applyDecorators, Get, HttpCode, Patch, Post, SetMetadata } from '@nestjs/common';
import type { Method, OutputOf, RequestContract } from '@queqiao/contracts';
import type { z } from 'zod';
import type { Asked } from './asks.js';
import { OPERATION, type Operation, splitInput } from './operation.js';

const METHODS = { GET: Get, POST: Post, PATCH: Patch, PUT: Post, DELETE: Get };

interface RouteOptions {
  /** One line for the description of the API, zh and en. */
  readonly summary: string;
  /** 200 unless given. */
  readonly status?: number;
  /** The answer is a new thing that can be read at this path with its `id` added: 201 with `Location`. */
  readonly creates?: true;
}

type RouteMethod<F> = (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<F>) => void;

/**
 * Makes a method the HTTP door to a request: fields of the contract's input that the path names are read from it, the
 * others from the query of a GET or else from the body. The description of the API is made from the same declaration.
 */
export function Route<R extends RequestContract<z.ZodObject>>(
  method: Method,
  path: string,
  contract: R,
  { summary, creates = undefined, status = creates ? 201 : 200 }: RouteOptions,
): RouteMethod<(asked: Asked<R>) => Promise<OutputOf<R>>> {
  const operation: Operation = {
    name: contract.name,
    method,
    summary,
    status,
    ...splitInput(contract.input, path),
    output: { schema: contract.output },
    located: creates === true,
  };
  return applyDecorators(METHODS[method](path), HttpCode(status), SetMetadata(OPERATION, operation));
}
