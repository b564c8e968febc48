import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { which } from '../paths.mjs';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { freePort } from '../processes/ports.mjs';
import { listens, waitReady } from '../processes/wait.mjs';
import { installDebian } from './debian.mjs';
import { startContainer } from './docker.mjs';

// The queue must survive a restart (appendonly) and lose no job when memory is short (noeviction).
const settings = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];

/** @type {import('./supply.mjs').Server} Redis, for the scoring queue */
export const redis = {
  title: 'Redis',
  variable: 'REDIS_URL',
  ways: [
    'REDIS_URL in the environment, such as redis://127.0.0.1:6379 (with maxmemory-policy noeviction)',
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
    const args = ['--bind', '127.0.0.1', '--port', String(port), '--dir', store, '--daemonize', 'no', ...settings];
    const server = new ManagedProcess({ name: 'redis', command: program, args, logFolder, onStart }).start();
    onStop(() => server.stop());
    await waitReady(server, listens(port));
    return `redis://127.0.0.1:${port}`;
  },

  async container({ dataFolder, onStop }) {
    const port = await freePort();
    const command = ['redis-server', ...settings];
    const container = await startContainer({
      ...{ service: 'redis', image: 'redis:7', dataFolder, port, innerPort: 6379, mount: '/data', command },
    });
    onStop(container.stop);
    return `redis://127.0.0.1:${port}`;
  },
};
