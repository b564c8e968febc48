import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** @param {...string} parts */
export const inRoot = (...parts) => path.join(root, ...parts);

// A user's PATH often lacks the folders of servers.
const moreFolders = ['/usr/local/bin', '/usr/local/sbin', '/usr/bin', '/usr/sbin', '/sbin', '/opt/homebrew/bin'];

/** @param {string} name @param {string[]} [folders] searched after PATH @returns {string | undefined} */
export function which(name, folders = []) {
  const all = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), ...folders, ...moreFolders];
  return all.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}
