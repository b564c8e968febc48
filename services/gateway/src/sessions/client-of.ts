import type { FastifyRequest } from 'fastify';

/** From where a session is used. */
export function clientOf({ ip, headers }: FastifyRequest) {
  return { address: ip, agent: String(headers['user-agent'] ?? '').slice(0, 300) };
}
