import { hkdfSync, randomBytes } from 'node:crypto';
import { type CipherName, ciphers, isCipherName, NONCE_BYTES, TAG_BYTES } from './ciphers.js';
import type { SealingConfig } from './config.js';

/** Where a sealed value stands. It opens nowhere else, so that whoever can write to the database cannot move it. */
export interface Place {
  readonly table: string;
  /** Id of the row. */
  readonly row: string;
  readonly field: string;
}

/** A value that no key at hand opens: it was changed or moved, or its key is missing. Says nothing of the value. */
export class SealError extends Error {
  constructor({ table, field }: Place, why: string, cause?: unknown) {
    super(`${table}.${field} cannot be opened: ${why}`, { cause });
    this.name = 'SealError';
  }
}

/**
 * Encrypts fields at rest. What it closes is a text `cipher.key.bytes`: it opens with the key that it names, also when a
 * newer key or another cipher writes by now.
 */
export class Seal {
  private readonly derived = new Map<string, Uint8Array>();
  private readonly writes: `${CipherName}.${string}`;

  constructor(private readonly config: Pick<SealingConfig, 'PERSONAL_DATA_KEYS' | 'PERSONAL_DATA_CIPHER'>) {
    this.writes = `${config.PERSONAL_DATA_CIPHER}.${config.PERSONAL_DATA_KEYS[0].id}`;
  }

  /** The nonce is random, so that the same text never looks the same: good for 2³² texts a key (NIST SP 800-38D, 8.3). */
  close(text: string, place: Place): string {
    const { PERSONAL_DATA_CIPHER: cipher, PERSONAL_DATA_KEYS: keys } = this.config;
    const nonce = randomBytes(NONCE_BYTES);
    const key = this.keyFor(cipher, keys[0]);
    const { tag, body } = ciphers[cipher].close(key, nonce, Buffer.from(text), besides(this.writes, place));
    return `${this.writes}.${Buffer.concat([nonce, tag, body]).toString('base64url')}`;
  }

  /** Throws {@link SealError} for what was sealed for another place, was changed, or names a key that is not at hand. */
  open(sealed: string, place: Place): string {
    const [cipher = '', keyId = '', data = ''] = sealed.split('.');
    const named = this.config.PERSONAL_DATA_KEYS.find(({ id }) => id === keyId);
    if (!isCipherName(cipher)) throw new SealError(place, 'it names no cipher');
    if (named === undefined) throw new SealError(place, `there is no key '${keyId}' in PERSONAL_DATA_KEYS`);
    const bytes = Buffer.from(data, 'base64url');
    if (bytes.length < NONCE_BYTES + TAG_BYTES) throw new SealError(place, 'it is too short');
    const [nonce, tag, body] = [
      bytes.subarray(0, NONCE_BYTES),
      bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES),
      bytes.subarray(NONCE_BYTES + TAG_BYTES),
    ];
    try {
      const text = ciphers[cipher].open(
        this.keyFor(cipher, named),
        nonce,
        { tag, body },
        besides(`${cipher}.${keyId}`, place),
      );
      return Buffer.from(text).toString('utf8');
    } catch (cause) {
      throw new SealError(place, 'it was changed, or belongs elsewhere', cause);
    }
  }

  /** Whether it was sealed with the key and the cipher that write now. */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.writes}.`);
  }

  /** Each cipher has a key of its own, derived from the secret (HKDF, RFC 5869). */
  private keyFor(cipher: CipherName, { id, secret }: SealingConfig['PERSONAL_DATA_KEYS'][number]): Uint8Array {
    const name = `${cipher}.${id}`;
    const known = this.derived.get(name);
    if (known !== undefined) return known;
    const key = new Uint8Array(hkdfSync('sha256', secret, '', `queqiao ${cipher}`, ciphers[cipher].keyBytes));
    this.derived.set(name, key);
    return key;
  }
}

function besides(how: string, { table, row, field }: Place): Buffer {
  return Buffer.from(JSON.stringify([how, table, row, field]));
}
