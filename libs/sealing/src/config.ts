import { z } from 'zod';
import { cipherNames } from './ciphers.js';

const MIN_SECRET = 32;

export interface SealingKey {
  readonly id: string;
  readonly secret: string;
}

/** For processes that seal what they store about people. */
export const sealingConfig = z.object({
  /** `id:secret`, with commas between: the first one writes, all read. A secret has at least 32 random characters. */
  PERSONAL_DATA_KEYS: z.string().transform((text, { issues }): readonly [SealingKey, ...SealingKey[]] => {
    const [first, ...others] = text.split(',').map(keyIn);
    const keys =
      first === undefined || others.includes(undefined)
        ? undefined
        : ([first, ...others] as [SealingKey, ...SealingKey[]]);
    if (keys !== undefined && new Set(keys.map(({ id }) => id)).size === keys.length) return keys;
    // Never the value itself.
    const message = `must be id:secret, with commas between; ids of a–z, 0–9 and hyphens, each once, secrets of ${MIN_SECRET} or more letters, digits, - and _`;
    issues.push({ code: 'custom', message, input: undefined });
    return z.NEVER;
  }),
  /** Which cipher writes; both read. */
  PERSONAL_DATA_CIPHER: z.enum(cipherNames).default('aes-256-gcm'),
  /** Marks phones and e-mail addresses so that they are found again: at least 32 random characters. */
  PERSONAL_DATA_INDEX_KEY: z.string().min(MIN_SECRET),
});
export type SealingConfig = z.output<typeof sealingConfig>;

function keyIn(text: string): SealingKey | undefined {
  const { id, secret } = /^\s*(?<id>[a-z0-9-]{1,32}):(?<secret>[\w-]+)\s*$/.exec(text)?.groups ?? {};
  return id === undefined || secret === undefined || secret.length < MIN_SECRET ? undefined : { id, secret };
}
