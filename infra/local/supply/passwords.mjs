import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A password of the installation in a folder, made when it is first needed, as every user of the machine can reach
 * 127.0.0.1.
 * @param {string} dataFolder
 * @param {string} whose such as `redis`
 * @returns {string}
 */
export function passwordOf(dataFolder, whose) {
  const file = path.join(dataFolder, 'passwords.json');
  /** @type {Record<string, string>} */
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const known = kept[whose];
  if (known !== undefined) return known;
  const made = randomBytes(24).toString('hex');
  writePrivate(file, JSON.stringify({ ...kept, [whose]: made }));
  return made;
}

/**
 * The password of a process at NATS, where its user bears its name: from the environment where that names another server.
 * @param {string} dataFolder
 * @param {string} user
 */
export const natsPassword = (dataFolder, user) =>
  process.env[`NATS_PASSWORD_${user.toUpperCase()}`] ?? passwordOf(dataFolder, `nats-${user}`);

/**
 * For a file with passwords in it: only its owner reads it. Arguments of a process are read by everybody.
 * @param {string} file
 * @param {string} text
 */
export function writePrivate(file, text) {
  mkdirSync(path.dirname(file), { recursive: true });
  // The mode counts for a new file only.
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600 });
}
