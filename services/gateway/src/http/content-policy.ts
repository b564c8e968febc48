import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** Only the bundled console may run, and nothing that stands in the page itself. */
export const CONTENT_POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // The icons of the component library are data URLs.
  'img-src': ["'self'", 'data:'],
  'font-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
};

/** A word that only this answer knows: styles that bear it count (CSP 3, 6.7.3.3). For pages, whose scripts write styles. */
export function allowStyles(reply: FastifyReply): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = { ...CONTENT_POLICY, 'style-src': [...CONTENT_POLICY['style-src'], `'nonce-${nonce}'`] };
  const text = Object.entries(policy).map(([name, sources]) => `${name} ${sources.join(' ')}`);
  reply.header('content-security-policy', text.join(';'));
  return nonce;
}
