import { existsSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { allowStyles } from '../http/content-policy.js';
import { formsOf } from './encodings.js';

export const CONSOLE_DIR = fileURLToPath(new URL('../../../console/dist', import.meta.url));

/** What the console's build writes where the nonce of an answer belongs. */
const NONCE = 'QUEQIAO_NONCE';
/** Nor does anybody ask for a compressed form by its name. */
const NOT_PAGES = /^\/(?:api|health)(?:\/|$)|\.(?:br|gz)$/;
/** The bundler puts a content hash into the names of these files. */
const HASHED = /^\/assets\//;
const YEAR_MS = 365 * 24 * 60 * 60 * 1_000;

/** Serves the console at `/`; paths without a file extension get its page. False if `folder` has no console. */
export function serveConsole(server: FastifyInstance, folder: string): boolean {
  if (!existsSync(`${folder}/index.html`)) return false;
  const page = readFileSync(`${folder}/index.html`, 'utf8');
  server.get('/*', (request, reply) => answer(folder, page, request, reply));
  return true;
}

async function answer(
  folder: string,
  page: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const [path = '/'] = request.url.split('?');
  const file = extname(path) === '' ? '/index.html' : path;
  if (file === '/index.html' && !NOT_PAGES.test(path)) return sendPage(page, reply);
  const found = NOT_PAGES.test(path) ? undefined : await find(folder, file, request);
  if (found === undefined) {
    reply.callNotFound();
    return reply;
  }
  return reply.code(found.statusCode).headers(found.headers).send(found.stream);
}

/** Without a tag, so that no browser keeps the page of one answer with the nonce of another. */
function sendPage(page: string, reply: FastifyReply): FastifyReply {
  const text = page.replaceAll(NONCE, allowStyles(reply));
  return reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(text);
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
