import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { which } from '../paths.mjs';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { freePort } from '../processes/ports.mjs';
import { listens, waitReady } from '../processes/wait.mjs';
import { installDebian } from './debian.mjs';
import { startContainer } from './docker.mjs';
import { passwordOf, writePrivate } from './passwords.mjs';

// The queue must survive a restart (appendonly) and lose no job when memory is short (noeviction).
const lasting = ['appendonly yes', 'maxmemory-policy noeviction'];

/** Reads its settings from its input; the entrypoint of the image gives up root. */
const inContainer = `exec docker-entrypoint.sh redis-server - <<SETTINGS
${lasting.join('\n')}
requirepass $REDIS_PASSWORD
SETTINGS`;

/** @param {string} password @param {number} port */
const urlOf = (password, port) => `redis://:${password}@127.0.0.1:${port}`;

/** @type {import('./supply.mjs').Server} Redis, for the scoring queue */
export const redis = {
  title: 'Redis',
  variable: 'REDIS_URL',
  ways: [
    'REDIS_URL in the environment, such as redis://:password@127.0.0.1:6379 (with maxmemory-policy noeviction)',
    'redis-server on PATH',
    'the Debian package redis-server, which is installed for you when you are root or sudo asks nothing',
    'Docker, with a running engine',
  ],
  native: async () => process.env.REDIS_SERVER_BIN || which('redis-server'),
  packages: () => installDebian(['redis-server'], ['redis-server']),

  async start(program, { dataFolder, logFolder, onStart, onStop }) {
    const store = path.join(dataFolder, 'redis');
    mkdirSync(store, { recursive: true });
    const port = await freePort();
    const password = passwordOf(dataFolder, 'redis');
    const file = path.join(dataFolder, 'redis.conf');
    const place = ['bind 127.0.0.1', `port ${port}`, `dir ${JSON.stringify(store)}`, 'daemonize no'];
    writePrivate(file, [...place, ...lasting, `requirepass ${password}`, ''].join('\n'));
    const server = new ManagedProcess({ name: 'redis', command: program, args: [file], logFolder, onStart }).start();
    onStop(() => server.stop());
    await waitReady(server, listens(port));
    return urlOf(password, port);
  },

  async container({ dataFolder, onStop }) {
    const port = await freePort();
    const password = passwordOf(dataFolder, 'redis');
    const container = await startContainer({
      ...{ service: 'redis', image: 'redis:7', dataFolder, port, innerPort: 6379, mount: '/data' },
      env: { REDIS_PASSWORD: password },
      command: ['sh', '-c', inContainer],
    });
    onStop(container.stop);
    return urlOf(password, port);
  },
};
