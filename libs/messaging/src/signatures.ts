import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto';
import { AppError } from '@queqiao/contracts';
import { RefusalLog } from './refusal-log.js';

/** A request that is older was recorded by somebody and is sent again. */
const MAX_AGE_MS = 60_000;

const refusals = new RefusalLog();
let key: KeyObject | undefined;

/** All that the signature covers: what was changed of any of it is refused. */
export interface Signed {
  readonly kind: 'request' | 'event';
  readonly subject: string;
  /** The context, as its header has it. */
  readonly claim: string;
  /** Of a request its deadline, of an event its message id. As a header it holds no line break, so that the parts cannot be shifted. */
  readonly mark: string;
  readonly body: string | Uint8Array;
}

/**
 * Signs what this process sends, and believes only what is signed with the same secret. Once for the process, as all
 * processes of an installation share one secret (`CONTEXT_SECRET`).
 */
export function signContextsWith(secret: string): void {
  key = createSecretKey(Buffer.from(secret));
}

/** `<ms since 1970>.<HMAC-SHA-256 of that and the whole message>`. */
export function signatureOf(message: Signed, at: number = Date.now()): string {
  return `${at}.${hmac(message, at).toString('base64url')}`;
}

/** Throws `forbidden` unless this installation signed the message as it is, a request not more than a minute ago. */
export function refuseForged(message: Signed, signature: string): void {
  const [at = '', seal = ''] = signature.split('.');
  const given = Buffer.from(seal, 'base64url');
  const made = hmac(message, Number(at));
  const isOurs = given.length === made.length && timingSafeEqual(given, made);
  // Events wait as long as their consumer is away.
  if (isOurs && (message.kind === 'event' || Math.abs(Date.now() - Number(at)) <= MAX_AGE_MS)) return;
  refusals.tell(message.subject, isOurs ? 'is too old: do the clocks differ?' : 'is not signed with CONTEXT_SECRET');
  const text = { zh: '消息的签名缺失、无效或已过期', en: 'The message has no valid signature, or an old one' };
  throw new AppError('forbidden', text, [{ field: 'context', rule: 'signed', message: text }]);
}

function hmac({ kind, subject, claim, mark, body }: Signed, at: number): Buffer {
  if (key === undefined) throw new Error('No CONTEXT_SECRET was given to this process');
  return createHmac('sha256', key).update(`${kind}\n${subject}\n${at}\n${mark}\n${claim}\n`).update(body).digest();
}
