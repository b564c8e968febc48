import { existsSync, readFileSync } from 'node:fs';
import { run } from '../exec.mjs';
import { inRoot, root } from '../paths.mjs';
import { say } from '../progress.mjs';

/**
 * Packages that are missing or have another version. Skips optional ones: most are for other platforms.
 * @param {{ packages: Record<string, any> }} wanted package-lock.json
 * @param {{ packages: Record<string, any> }} installed node_modules/.package-lock.json
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.optional && !entry.link)
    .filter(([place, entry]) => installed.packages[place]?.version !== entry.version)
    .map(([place]) => place);
}

// npm 10 runs Prisma's install script, which would fetch an unused engine and, in a closed network, try for minutes.
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' };

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function isInstalled() {
  const note = inRoot('node_modules/.package-lock.json');
  return existsSync(note) && missingPackages(readJson(inRoot('package-lock.json')), readJson(note)).length === 0;
}

/** Runs `npm ci` when packages are missing. @param {AbortSignal} [signal] */
export async function install(signal) {
  if (isInstalled()) return;
  say('installing what package-lock.json names (npm ci)');
  // With NODE_ENV=production npm would leave out the compiler.
  await run('npm ci', {
    command: 'npm',
    args: ['ci', '--include=dev', '--loglevel=error'],
    cwd: root,
    env,
    show: true,
    signal,
  });
}
