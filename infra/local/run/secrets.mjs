import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const random = () => randomBytes(32).toString('base64url');

/** @type {Record<string, () => string>} */
const made = {
  CONTEXT_SECRET: random,
  SESSION_SECRET: random,
  AUDIT_SECRET: random,
  PERSONAL_DATA_KEYS: () => `first:${random()}`,
  PERSONAL_DATA_INDEX_KEY: random,
};

/**
 * The secrets of the installation in a folder, made when they are first needed: whoever may read the folder has the data
 * anyway.
 * @param {string} dataFolder
 * @returns {Record<string, string>}
 */
export function secretsIn(dataFolder) {
  const file = path.join(dataFolder, 'secrets.json');
  mkdirSync(dataFolder, { recursive: true });
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = Object.entries(made).filter(([name]) => kept[name] === undefined);
  if (missing.length === 0) return kept;
  const whole = { ...kept, ...Object.fromEntries(missing.map(([name, make]) => [name, make()])) };
  writeFileSync(file, JSON.stringify(whole), { mode: 0o600 });
  return whole;
}

/** Where the checkpoints of the audit are kept beside the database. @param {string} dataFolder */
export const auditCheckpointsIn = (dataFolder) => path.join(dataFolder, 'audit-checkpoints.jsonl');
