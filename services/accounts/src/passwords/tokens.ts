import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown once: of it only the hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Enough without salt and cost, as the token is random. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
