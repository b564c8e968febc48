import { createCipheriv, timingSafeEqual } from 'node:crypto';
import { ghash } from '@noble/ciphers/_polyval.js';
import type { Closed } from './ciphers.js';

// Node's OpenSSL has the block cipher SM4 and its counter mode but hands out no SM4-GCM; the mode is put together as NIST
// SP 800-38D defines it. A nonce of 96 bits is the counter's beginning: 1 masks the tag, 2 is the first of the text.
const BLOCK = 16;

export function closeSm4Gcm(key: Uint8Array, nonce: Uint8Array, text: Uint8Array, beside: Uint8Array): Closed {
  const body = counted(key, nonce, 2, text);
  return { body, tag: tagOf(key, nonce, body, beside) };
}

export function openSm4Gcm(key: Uint8Array, nonce: Uint8Array, { body, tag }: Closed, beside: Uint8Array): Uint8Array {
  if (!timingSafeEqual(tagOf(key, nonce, body, beside), tag)) throw new Error('The tag does not fit');
  return counted(key, nonce, 2, body);
}

function counted(key: Uint8Array, nonce: Uint8Array, from: number, bytes: Uint8Array): Uint8Array {
  const start = Buffer.alloc(BLOCK);
  start.set(nonce);
  start.writeUInt32BE(from, nonce.length);
  const cipher = createCipheriv('sm4-ctr', key, start);
  return Buffer.concat([cipher.update(bytes), cipher.final()]);
}

function tagOf(key: Uint8Array, nonce: Uint8Array, body: Uint8Array, beside: Uint8Array): Uint8Array {
  const hashKey = createCipheriv('sm4-ecb', key, null).update(Buffer.alloc(BLOCK));
  const lengths = Buffer.alloc(BLOCK);
  lengths.writeBigUInt64BE(BigInt(beside.length) * 8n, 0);
  lengths.writeBigUInt64BE(BigInt(body.length) * 8n, 8);
  const hash = ghash.create(hashKey).update(padded(beside)).update(padded(body)).update(lengths).digest();
  return counted(key, nonce, 1, hash);
}

function padded(bytes: Uint8Array): Uint8Array {
  const whole = Buffer.alloc(Math.ceil(bytes.length / BLOCK) * BLOCK);
  whole.set(bytes);
  return whole;
}
