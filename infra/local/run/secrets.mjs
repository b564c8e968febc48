import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The secrets of the installation in a folder, made at its first start: whoever may read the folder has the data anyway.
 * @param {string} dataFolder
 * @returns {{ SESSION_SECRET: string }}
 */
export function secretsIn(dataFolder) {
  const file = path.join(dataFolder, 'secrets.json');
  mkdirSync(dataFolder, { recursive: true });
  try {
    // Only the first of the processes that start makes it.
    writeFileSync(file, JSON.stringify({ SESSION_SECRET: randomBytes(32).toString('base64url') }), {
      flag: 'wx',
      mode: 0o600,
    });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}
