import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formsOf } from './encodings.js';

export const CONSOLE_DIR = fileURLToPath(new URL('../../../console/dist', import.meta.url));

/** Nor does anybody ask for a compressed form by its name. */
const NOT_PAGES = /^\/(?:api|health)(?:\/|$)|\.(?:br|gz)$/;
/** The bundler puts a content hash into the names of these files. */
const HASHED = /^\/assets\//;
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/** Serves the console at `/`; paths without a file extension get its page. False if `folder` has no console. */
export function serveConsole(server: FastifyInstance, folder: string): boolean {
  if (!existsSync(`${folder}/index.html`)) return false;
  server.get('/*', (request, reply) => answer(folder, request, reply));
  return true;
}

async function answer(folder: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const [path = '/'] = request.url.split('?');
  const file = extname(path) === '' ? '/index.html' : path;
  const found = NOT_PAGES.test(path) ? undefined : await find(folder, file, request);
  if (found === undefined) {
    reply.callNotFound();
    return reply;
  }
  if (file === '/index.html') reply.header('cache-control', 'no-cache');
  return reply.code(found.statusCode).headers(found.headers).send(found.stream);
}

/** The smallest form that the build made and the browser accepts. */
async function find(folder: string, file: string, { raw, headers }: FastifyRequest) {
  const caching = HASHED.test(file) ? { maxAge: YEAR_MS, immutable: true } : { cacheControl: false };
  for (const form of formsOf(file, headers['accept-encoding'])) {
    const found = await send(raw, form.file, { root: folder, ...caching });
    if (found.type === 'file') return { ...found, headers: { ...found.headers, ...form.headers } };
  }
  return undefined;
}
