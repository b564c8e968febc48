import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of this checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** @param {...string} parts a path inside the checkout */
export const inRoot = (...parts) => path.join(root, ...parts);

// Servers are often outside the PATH of an ordinary user.
const moreFolders = ['/usr/local/bin', '/usr/local/sbin', '/usr/bin', '/usr/sbin', '/sbin', '/opt/homebrew/bin'];

/**
 * Where a program is, or undefined.
 * @param {string} name
 * @param {string[]} [folders] looked at after PATH
 * @returns {string | undefined}
 */
export function which(name, folders = []) {
  const all = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...folders, ...moreFolders];
  return all.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
