import { createHmac, timingSafeEqual } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { AppError } from '@queqiao/contracts';

/** A request that is older was recorded by somebody and is sent again. */
const MAX_AGE_MS = 60_000;

const logger = new Logger('Signatures');
let key: string | undefined;
let hasWarned = false;

/**
 * Signs what this process sends, and believes only what is signed with the same secret. Once for the process, as all
 * processes of an installation share one secret (`CONTEXT_SECRET`).
 */
export function signContextsWith(secret: string): void {
  key = secret;
}

/** `<ms since 1970>.<HMAC-SHA-256 of subject, that and the claim>`: it is good for no other subject. */
export function signatureOf(subject: string, claim: string, at: number = Date.now()): string {
  return `${at}.${hmac(subject, claim, at).toString('base64url')}`;
}

/** Throws `forbidden` unless this installation signed the claim for the subject, for a request not more than a minute ago. */
export function refuseForged(subject: string, claim: string, signature: string, kind: 'request' | 'event'): void {
  const [at = '', seal = ''] = signature.split('.');
  const given = Buffer.from(seal, 'base64url');
  const made = hmac(subject, claim, Number(at));
  const isOurs = given.length === made.length && timingSafeEqual(given, made);
  // Events wait as long as their consumer is away.
  if (isOurs && (kind === 'event' || Math.abs(Date.now() - Number(at)) <= MAX_AGE_MS)) return;
  warnOnce(isOurs ? 'is too old: do the clocks differ?' : 'is not signed with CONTEXT_SECRET');
  const message = { zh: '消息的签名缺失、无效或已过期', en: 'The message has no valid signature, or an old one' };
  throw new AppError('forbidden', message, [{ field: 'context', rule: 'signed', message }]);
}

function hmac(subject: string, claim: string, at: number): Buffer {
  if (key === undefined) throw new Error('No CONTEXT_SECRET was given to this process');
  return createHmac('sha256', key).update(`${subject} ${at} ${claim}`).digest();
}

/** Whoever floods the bus must not flood the log. */
function warnOnce(why: string): void {
  if (hasWarned) return;
  hasWarned = true;
  logger.warn(`Refused a message that ${why}; further ones are refused without a word`);
}
