import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** The built console beside this service. */
export const CONSOLE_DIR = fileURLToPath(new URL('../../../console/dist', import.meta.url));

const NOT_PAGES = /^\/(?:api|health)(?:\/|$)/;
/** The bundler puts a hash of their content into the names of these files. */
const HASHED = /^\/assets\//;
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/**
 * Serves the built console at `/`. A path without a file extension is one of the console's own and gets its page.
 * False when there is no console in the folder.
 */
export async function serveConsole(server: FastifyInstance, folder: string): Promise<boolean> {
  if (!existsSync(`${folder}/index.html`)) return false;
  await server.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  server.get('/*', (request, reply) => answer(request, reply));
  return true;
}

function answer(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const path = `/${(request.params as { '*': string })['*']}`;
  if (NOT_PAGES.test(path)) {
    reply.callNotFound();
    return reply;
  }
  if (extname(path) === '') return reply.header('cache-control', 'no-cache').sendFile('index.html');
  if (!HASHED.test(path)) return reply.sendFile(path);
  return reply.sendFile(path, { cacheControl: true, maxAge: YEAR_MS, immutable: true });
}
