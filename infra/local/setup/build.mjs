import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../exec.mjs';
import { inRoot, root } from '../paths.mjs';
import { say } from '../progress.mjs';

const stampFile = inRoot('node_modules/.cache/queqiao/build-stamp');
const madeFolders = new Set(['node_modules', 'dist', 'generated', 'seed', 'local']);
const rootFiles = ['package-lock.json', 'tsconfig.base.json', 'nx.json'].map((file) => inRoot(file));

/** @param {string} folder @returns {string[]} sorted */
function sourceFiles(folder) {
  if (!existsSync(folder)) return [];
  // Inside src a feature may be called 'local'.
  const isMade = (name) =>
    path.relative(root, folder).split(path.sep).includes('src') ? name === 'generated' : madeFolders.has(name);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !isMade(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const place = path.join(folder, entry.name);
      if (entry.isDirectory()) return sourceFiles(place);
      return entry.isFile() ? [place] : [];
    });
}

function sourcesStamp() {
  const folders = ['libs', 'services', 'infra'].map((folder) => inRoot(folder));
  const hash = createHash('sha256');
  for (const file of [...rootFiles, ...folders.flatMap(sourceFiles)]) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/**
 * Builds every project, unless no source changed since the last build.
 * @param {string[]} entries files that the build must make, from the root
 * @param {AbortSignal} [signal]
 */
export async function build(entries, signal) {
  const stamp = sourcesStamp();
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
  if (fresh && entries.every((entry) => existsSync(inRoot(entry)))) return;
  say('building');
  await run('The build', {
    command: process.execPath,
    args: [inRoot('node_modules/.bin/nx'), 'run-many', '-t', 'build', '--outputStyle=static'],
    cwd: root,
    show: true,
    signal,
  });
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}
