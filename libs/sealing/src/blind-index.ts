import { createHmac } from 'node:crypto';
import type { SealingConfig } from './config.js';

/**
 * Finds sealed values without opening them: the same value gives the same mark, and only whoever has the key can tell which
 * (HMAC-SHA-256). Values must be normalised before.
 */
export class BlindIndex {
  constructor(private readonly config: Pick<SealingConfig, 'PERSONAL_DATA_INDEX_KEY'>) {}

  /** `kind` keeps apart what looks alike, as a phone and a number of another sort. */
  mark(kind: string, value: string): string {
    const { PERSONAL_DATA_INDEX_KEY: key } = this.config;
    return createHmac('sha256', key)
      .update(JSON.stringify([kind, value]))
      .digest('base64url');
  }
}
