import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../exec.mjs';
import { inRoot, root } from '../paths.mjs';
import { say } from '../progress.mjs';

const stampFile = inRoot('node_modules/.cache/queqiao/build-stamp');
const madeFolders = new Set(['node_modules', 'dist', 'generated', 'seed', 'local']);
const rootFiles = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];

/** Prisma must neither look for updates nor fetch an engine: `generate` needs none, and a closed network has none. */
const toolEnv = {
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  CHECKPOINT_DISABLE: '1',
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true',
};

/**
 * Every source file under a folder, sorted.
 * @param {string} folder
 * @returns {string[]}
 */
function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return madeFolders.has(entry.name) && folder.split(path.sep).at(-1) !== 'src' ? [] : sourceFiles(file);
      return entry.isFile() ? [file] : [];
    });
}

function sourcesStamp() {
  const files = [...rootFiles.map((file) => inRoot(file)), ...['libs', 'services', 'infra'].flatMap((f) => sourceFiles(inRoot(f)))];
  const hash = createHash('sha256');
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Builds every project, with its generated clients, unless no source changed since the last build.
 * @param {string[]} entries files that the build has to leave behind, from the root
 * @param {AbortSignal} [signal]
 */
export async function build(entries, signal) {
  const stamp = sourcesStamp();
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (fresh && entries.every((entry) => existsSync(inRoot(entry)))) return;
  say('building');
  await run('The build', {
    command: process.execPath,
    args: [inRoot('node_modules/nx/bin/nx.js'), 'run-many', '-t', 'build', '--outputStyle=static'],
    cwd: root,
    env: { ...process.env, ...toolEnv },
    show: true,
    signal,
  });
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
