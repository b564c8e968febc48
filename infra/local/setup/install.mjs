import { existsSync, readFileSync } from 'node:fs';
import { run } from '../exec.mjs';
import { inRoot, root } from '../paths.mjs';
import { say } from '../progress.mjs';

/**
 * The packages that a lock file wants and an installation lacks or has in another version. Optional packages are
 * passed over: most of them are for other platforms.
 * @param {{ packages: Record<string, any> }} wanted package-lock.json
 * @param {{ packages: Record<string, any> }} installed what npm noted in node_modules/.package-lock.json
 * @returns {string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([place, entry]) => place.includes('node_modules/') && !entry.optional && !entry.link)
    .filter(([place, entry]) => installed.packages[place]?.version !== entry.version)
    .map(([place]) => place);
}

// npm 10 runs every install script. Prisma's would fetch an engine that nothing here uses, and in a closed network would
// try for minutes; one that is named is not fetched.
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' };

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function isInstalled() {
  const note = inRoot('node_modules/.package-lock.json');
  return existsSync(note) && missingPackages(readJson(inRoot('package-lock.json')), readJson(note)).length === 0;
}

/**
 * Installs what the lock file names, unless it is there.
 * @param {AbortSignal} [signal]
 */
export async function install(signal) {
  if (isInstalled()) return;
  say('installing what package-lock.json names (npm ci)');
  // NODE_ENV=production in the caller's shell would leave out the compiler.
  await run('npm ci', {
    command: 'npm',
    args: ['ci', '--include=dev', '--loglevel=error'],
    cwd: root,
    env,
    show: true,
    signal,
  });
}
