// Queqiao needs Node 24. On an older Node, npm brings one: in the postinstall of `npm ci`, and before each command of
// infra/local. This file must run on Node 20 and before npm ci.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const oldest = 24;
const here = path.dirname(fileURLToPath(import.meta.url));
const platform = process.platform === 'win32' ? 'win' : process.platform;
const program = process.platform === 'win32' ? 'node.exe' : 'node';
const brought = path.join(here, 'node_modules', `node-${platform}-${process.arch}`);
const node = path.join(brought, 'bin', program);

/** @param {string} file */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

function isBrought() {
  const note = path.join(brought, 'package.json');
  const wanted = readJson(path.join(here, 'package.json')).optionalDependencies[path.basename(brought)];
  return existsSync(note) && readJson(note).version === wanted;
}

/** npm puts this folder first on PATH, so every `npm run` uses this Node too. */
function linkForNpm() {
  const link = path.join(here, '../../node_modules/.bin', program);
  if (existsSync(link)) return;
  const draft = `${link}.${process.pid}`;
  mkdirSync(path.dirname(link), { recursive: true });
  symlinkSync(path.relative(path.dirname(link), node), draft);
  renameSync(draft, link);
}

/** @returns {string} the path of a Node 24: this one, or one that npm brought */
function provideNode() {
  if (Number.parseInt(process.versions.node, 10) >= oldest && process.execPath !== node) return process.execPath;
  if (!isBrought()) {
    process.stderr.write(
      `Node ${process.versions.node} is older than ${oldest}: npm brings a newer one, for here only\n`,
    );
    // npm prints to stderr, as stdout is for the command that follows.
    const args = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--include=optional'];
    spawnSync('npm', args, { cwd: here, shell: process.platform === 'win32', stdio: ['ignore', 2, 2] });
    if (!isBrought()) {
      process.stderr.write(
        `No Node ${oldest} could be had from npm for ${platform}-${process.arch}: please install one\n`,
      );
      process.exit(1);
    }
  }
  linkForNpm();
  return node;
}

/**
 * On an older Node, runs this command again on Node 24.
 * @returns {Promise<number | undefined>} the exit code of that run; undefined when this process goes on itself
 */
export async function runAgainOnNode() {
  if (provideNode() === process.execPath) {
    // End together with an older Node that waits for this one.
    if (process.channel !== undefined) process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel?.unref();
    return undefined;
  }
  const env = { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}` };
  const child = spawn(node, process.argv.slice(1), { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) provideNode();
