import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const names = ['SESSION_SECRET', 'AUDIT_SECRET'];

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
  const missing = names.filter((name) => kept[name] === undefined);
  if (missing.length === 0) return kept;
  const made = Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')]));
  writeFileSync(file, JSON.stringify({ ...kept, ...made }), { mode: 0o600 });
  return { ...kept, ...made };
}

/** Where the checkpoints of the audit are kept beside the database. @param {string} dataFolder */
export const auditCheckpointsIn = (dataFolder) => path.join(dataFolder, 'audit-checkpoints.jsonl');
