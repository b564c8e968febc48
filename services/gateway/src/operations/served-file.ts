import type { ServedFile } from '@queqiao/contracts';
import type { FastifyReply } from 'fastify';

/**
 * The bytes of a file that somebody from outside sent. It is saved under its name and never shown as a page of this origin: neither
 * the declared type nor the content is believed (ASVS 5.0, 3.2.1 and 5.4).
 */
export function serveFile(reply: FastifyReply, { name, type, content }: ServedFile): Buffer {
  reply.header('content-type', type);
  reply.header('content-disposition', `attachment; filename*=UTF-8''${encoded(name)}`);
  reply.header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'");
  return Buffer.from(content, 'base64');
}

/** As RFC 8187, 3.2.1 has it, which is stricter than addresses are. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
