import { CATALOGUE, line, type MessageContext, parse } from '@queqiao/contracts';
import type { FastifyRequest } from 'fastify';

/** Who asks, for which city, and under which ids. */
export function contextOf(request: FastifyRequest): MessageContext {
  const { city = CATALOGUE } = request.params as { city?: string };
  const context = { city, actor: request.actor, requestId: request.id };
  const key = request.headers['idempotency-key'];
  if (request.method !== 'POST' || key === undefined) return context;
  return { ...context, idempotencyKey: parse(line(128), key, 'Idempotency-Key') };
}
