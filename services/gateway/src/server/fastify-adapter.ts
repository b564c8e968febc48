import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { SecurityHeadersOptions } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { AppError } from '@queqiao/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONTENT_POLICY } from '../http/content-policy.js';
import { sendProblem } from '../http/problem.filter.js';
import { parseJsonBodies } from './json-body.js';
import { refuseConnection } from './refuse-connection.js';

/** Lets 500 rows of long texts through. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** A slower request is cut off. */
const MAX_REQUEST_MS = 30_000;
const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** JSON bodies of at most 4 MiB, an id on every request and answer, and no names but those of this installation. */
export function fastifyAdapter(
  names: readonly string[],
  /** All others may write into X-Forwarded-For what they like: it is not read. */
  proxies: readonly string[] = [],
): FastifyAdapter {
  const adapter = new FastifyAdapter({
    trustProxy: proxies.length > 0 && [...proxies],
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: MAX_REQUEST_MS,
    genReqId: requestIdOf,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      sendProblem(error, request, reply);
    },
    clientErrorHandler: refuseConnection,
    routerOptions: { maxParamLength: 512 },
  });
  const server = adapter.getInstance();
  server.removeContentTypeParser('text/plain');
  parseJsonBodies(server);
  server.addHook('onRequest', async (request, reply) => {
    reply.raw.setHeader('x-request-id', request.id);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    // A page of another name that was made to point here could otherwise act for whoever opens it (DNS rebinding).
    if (!names.includes(request.hostname.toLowerCase())) throw strangeName();
  });
  return adapter;
}

function strangeName(): AppError {
  const message = { zh: '请求的主机名不属于本系统', en: 'This installation has no such host name' };
  return new AppError('forbidden', message, [{ field: 'Host', rule: 'known-host', message }]);
}

function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** No TLS-only headers: closed networks often use plain HTTP. */
export const SECURITY_HEADERS: SecurityHeadersOptions = {
  contentSecurityPolicy: { useDefaults: false, directives: CONTENT_POLICY },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
};
