import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { which } from '../paths.mjs';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { freePort } from '../processes/ports.mjs';
import { listens, waitReady } from '../processes/wait.mjs';
import { installDebian } from './debian.mjs';
import { startContainer } from './docker.mjs';
import { natsPassword, writePrivate } from './passwords.mjs';

const IN_CONTAINER = '/etc/nats/queqiao.conf';

/** @type {import('./supply.mjs').Server} NATS with JetStream */
export const nats = {
  title: 'NATS',
  variable: 'NATS_URL',
  ways: [
    'NATS_URL in the environment, such as nats://127.0.0.1:4222, with the users of infra/nats.conf and their NATS_PASSWORD_…',
    'nats-server on PATH',
    'the Debian package nats-server, which is installed for you when you are root or sudo asks nothing',
    'Docker, with a running engine',
  ],
  native: async () => process.env.NATS_SERVER_BIN || which('nats-server'),
  packages: () => installDebian(['nats-server'], ['nats-server']),

  async start(program, { dataFolder, logFolder, onStart, onStop }) {
    const port = await freePort();
    const store = path.join(dataFolder, 'nats');
    mkdirSync(store, { recursive: true });
    const file = await writeSettings(dataFolder, { listen: `127.0.0.1:${port}`, store });
    const server = new ManagedProcess({
      name: 'nats',
      command: program,
      args: ['-c', file],
      logFolder,
      onStart,
    }).start();
    onStop(() => server.stop());
    // It listens once JetStream is there.
    await waitReady(server, listens(port));
    return `nats://127.0.0.1:${port}`;
  },

  async container({ dataFolder, onStop }) {
    const port = await freePort();
    const file = await writeSettings(dataFolder, { listen: '0.0.0.0:4222', store: '/data' });
    const container = await startContainer({
      ...{ service: 'nats', image: 'nats:2', dataFolder, port, innerPort: 4222, mount: '/data' },
      command: ['-c', IN_CONTAINER],
      files: { [file]: IN_CONTAINER },
    });
    onStop(container.stop);
    return `nats://127.0.0.1:${port}`;
  },
};

/**
 * With the user and the permissions of each process.
 * @param {string} dataFolder
 * @param {import('@queqiao/contracts/nats').NatsPlace} place
 */
async function writeSettings(dataFolder, place) {
  // Is there once the packages are installed and built.
  const { natsSettings } = await import('@queqiao/contracts/nats');
  const file = path.join(dataFolder, 'nats.conf');
  writePrivate(
    file,
    natsSettings(place, (user) => JSON.stringify(natsPassword(dataFolder, user))),
  );
  return file;
}
