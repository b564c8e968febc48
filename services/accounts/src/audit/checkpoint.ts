import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';

/** How far a city's chain had come, sealed with a secret that the database does not hold. */
export const checkpoint = z.strictObject({
  city: z.string(),
  number: z.int().positive(),
  hash: z.string(),
  at: z.iso.datetime(),
  /** HMAC-SHA256 over the other fields. */
  seal: z.string(),
});
export type Checkpoint = z.output<typeof checkpoint>;

export function sealed(head: Omit<Checkpoint, 'seal'>, secret: string): Checkpoint {
  return { ...head, seal: sealOf(head, secret) };
}

export function isSealed({ seal, ...head }: Checkpoint, secret: string): boolean {
  const [given, expected] = [Buffer.from(seal), Buffer.from(sealOf(head, secret))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function sealOf({ city, number, hash, at }: Omit<Checkpoint, 'seal'>, secret: string): string {
  return createHmac('sha256', secret).update([city, number, hash, at].join('\n')).digest('base64url');
}
