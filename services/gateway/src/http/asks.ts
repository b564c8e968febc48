import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { CATALOGUE, type InputOf, line, type MessageContext, parse, type RequestContract } from '@queqiao/contracts';
import type { FastifyRequest } from 'fastify';
import { readInput } from '../operations/read-input.js';
import { OPERATION, type Operation } from './operation.js';

/** What a route's handler passes on: the parsed input, and who asks for which city. */
export interface Asked<R extends RequestContract> {
  readonly input: InputOf<R>;
  readonly context: MessageContext;
}

/** Gives a method marked with `@Route` what was asked of it. Input that breaks the contract is `invalid`. */
export const Asks = createParamDecorator((_: unknown, execution: ExecutionContext): Asked<RequestContract> => {
  const operation: Operation = Reflect.getMetadata(OPERATION, execution.getHandler());
  const request = execution.switchToHttp().getRequest<FastifyRequest>();
  return { input: readInput(operation, operation.method, request), context: contextOf(request) };
});

function contextOf(request: FastifyRequest): MessageContext {
  const { city = CATALOGUE } = request.params as { city?: string };
  const context = { city, actor: request.actor, requestId: request.id };
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return context;
  return { ...context, idempotencyKey: parse(line(128), key, 'Idempotency-Key') };
}
