import { createCipheriv, createDecipheriv } from 'node:crypto';
import { closeSm4Gcm, openSm4Gcm } from './sm4-gcm.js';

export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

export interface Closed {
  readonly tag: Uint8Array;
  readonly body: Uint8Array;
}

/** A cipher that also notices changes, of what is sealed and of what stands beside it. */
export interface Cipher {
  readonly keyBytes: number;
  close(key: Uint8Array, nonce: Uint8Array, text: Uint8Array, beside: Uint8Array): Closed;
  /** Throws where the tag does not fit. */
  open(key: Uint8Array, nonce: Uint8Array, closed: Closed, beside: Uint8Array): Uint8Array;
}

const aes: Cipher = {
  keyBytes: 32,
  close: (key, nonce, text, beside) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(beside);
    const body = Buffer.concat([cipher.update(text), cipher.final()]);
    return { body, tag: cipher.getAuthTag() };
  },
  open: (key, nonce, { body, tag }, beside) => {
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(beside).setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  },
};

const sm4: Cipher = { keyBytes: 16, close: closeSm4Gcm, open: openSm4Gcm };

/** AES-256-GCM (NIST SP 800-38D), and SM4-GCM (GB/T 32907, RFC 8998) where the law asks for the ciphers of the state (国密). */
export const ciphers = { 'aes-256-gcm': aes, 'sm4-gcm': sm4 } as const;
export type CipherName = keyof typeof ciphers;
export const cipherNames = Object.keys(ciphers) as [CipherName, ...CipherName[]];

export function isCipherName(name: string): name is CipherName {
  return Object.hasOwn(ciphers, name);
}
