import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { inRoot, which } from '../paths.mjs';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { freePort } from '../processes/ports.mjs';
import { answers, waitReady } from '../processes/wait.mjs';
import { installDebian } from './debian.mjs';
import { startContainer } from './docker.mjs';

const SETTINGS = inRoot('infra', 'nats.conf');
const IN_CONTAINER = '/etc/nats/queqiao.conf';

/** @type {import('./supply.mjs').Server} NATS with JetStream */
export const nats = {
  title: 'NATS',
  variable: 'NATS_URL',
  ways: [
    'NATS_URL in the environment, such as nats://127.0.0.1:4222 (nats-server -js -c infra/nats.conf)',
    'nats-server on PATH',
    'the Debian package nats-server, which is installed for you when you are root or sudo asks nothing',
    'Docker, with a running engine',
  ],
  native: async () => process.env.NATS_SERVER_BIN || which('nats-server'),
  packages: () => installDebian(['nats-server'], ['nats-server']),

  async start(program, { dataFolder, logFolder, onStart, onStop }) {
    const store = path.join(dataFolder, 'nats');
    mkdirSync(store, { recursive: true });
    const [port, monitor] = [await freePort(), await freePort()];
    const args = ['-c', SETTINGS, '-a', '127.0.0.1', '-p', String(port), '-m', String(monitor), '-js', '-sd', store];
    const server = new ManagedProcess({ name: 'nats', command: program, args, logFolder, onStart }).start();
    onStop(() => server.stop());
    await waitReady(server, answers(`http://127.0.0.1:${monitor}/healthz`));
    return `nats://127.0.0.1:${port}`;
  },

  async container({ dataFolder, onStop }) {
    const port = await freePort();
    const command = ['-c', IN_CONTAINER, '-js', '-sd', '/data'];
    const container = await startContainer({
      ...{ service: 'nats', image: 'nats:2', dataFolder, port, innerPort: 4222, mount: '/data', command },
      files: { [SETTINGS]: IN_CONTAINER },
    });
    onStop(container.stop);
    return `nats://127.0.0.1:${port}`;
  },
};
