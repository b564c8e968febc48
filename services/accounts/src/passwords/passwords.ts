import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with 19 MiB, two passes and one lane (OWASP Password Storage Cheat Sheet). */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** Of a password that nobody knows: who does not exist takes as long to refuse as who does. */
const NOBODY = hashPassword(randomBytes(32).toString('base64url'));

/** False for an unknown person (`stored` is undefined), after the same time. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const matches = await verify(stored ?? (await NOBODY), password.normalize('NFKC'));
  return matches && stored !== undefined;
}

/** 130 bits. */
export const firstPassword = (): string => randomLetters(26);

/** Without those that are taken for one another: five bits each. */
export function randomLetters(count: number): string {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789';
  return Array.from(randomBytes(count), (byte) => letters[byte % letters.length]).join('');
}
