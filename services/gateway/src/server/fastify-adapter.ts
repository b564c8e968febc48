import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { SecurityHeadersOptions } from '@nestjs/common';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/problem.filter.js';
import { parseJsonBodies } from './json-body.js';
import { refuseConnection } from './refuse-connection.js';

/** Lets 500 rows of long texts through. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;
/** A slower request is cut off. */
const MAX_REQUEST_MS = 30_000;
const REQUEST_ID = /^[\w.:-]{1,128}$/;

/** JSON bodies of at most 4 MiB, and an id on every request and answer. */
export function fastifyAdapter(): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: MAX_REQUEST_MS,
    genReqId: requestIdOf,
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      void sendProblem(error, request, reply);
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
  });
  return adapter;
}

function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
}

/** Only the bundled console may run. No TLS-only headers: closed networks often use plain HTTP. */
export const SECURITY_HEADERS: SecurityHeadersOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: "'self'",
      scriptSrc: "'self'",
      // The component library writes styles into the page; its icons are data URLs.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'", 'data:'],
      objectSrc: "'none'",
      baseUri: "'none'",
      formAction: "'self'",
      frameAncestors: "'none'",
    },
  },
  xFrameOptions: { action: 'deny' },
  strictTransportSecurity: false,
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
};
