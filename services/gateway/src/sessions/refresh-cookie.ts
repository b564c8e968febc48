import { parseCookie, stringifySetCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'queqiao_session';
/** Sent to nothing else. */
const PATH = '/api/sessions';

/** The token that renews the session: no script reads it, and no other site's page sends it. */
export function readRefresh({ headers }: FastifyRequest): string | undefined {
  return parseCookie(headers.cookie ?? '')[NAME];
}

export function writeRefresh(request: FastifyRequest, reply: FastifyReply, token: string, until: Date): void {
  reply.header('set-cookie', stringifySetCookie({ ...attributesFor(request), value: token, expires: until }));
}

export function clearRefresh(request: FastifyRequest, reply: FastifyReply): void {
  reply.header('set-cookie', stringifySetCookie({ ...attributesFor(request), value: '', expires: new Date(0) }));
}

// Closed networks often use plain HTTP, where a browser would drop a secure cookie.
function attributesFor({ protocol }: FastifyRequest) {
  return { name: NAME, path: PATH, httpOnly: true, sameSite: 'strict', secure: protocol === 'https' } as const;
}
