import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startServer, stopProcess } from './process.js';

export interface TestNats {
  readonly url: string;
  /** Kills the server and starts it again on the same port and store. */
  restart(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** As `restart`, but deletes all that JetStream stored. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** As in an installation, see `infra/nats.conf`. */
const MAX_MESSAGE_BYTES = 8 * 1_024 * 1_024;

/** Starts `nats-server` from PATH, or from NATS_SERVER_BIN. */
export async function startNats(): Promise<TestNats> {
  const store = await mkdtemp(join(tmpdir(), 'queqiao-nats-'));
  const port = await freePort();
  const settings = join(store, 'nats.conf');
  await writeFile(settings, `max_payload: ${MAX_MESSAGE_BYTES}\n`);
  const launch = () =>
    startServer(
      process.env.NATS_SERVER_BIN ?? 'nats-server',
      ['-c', settings, '-a', '127.0.0.1', '-p', `${port}`, '-js', '-sd', join(store, 'streams')],
      port,
    );
  let server = await launch();
  const kill = () => stopProcess(server, 'SIGKILL');
  const start = async () => {
    server = await launch();
  };
  return {
    url: `nats://127.0.0.1:${port}`,
    kill,
    start,
    restart: async () => {
      await kill();
      await start();
    },
    wipe: async () => {
      await kill();
      await rm(join(store, 'streams'), { recursive: true, force: true });
      await start();
    },
    stop: async () => {
      await kill();
      await rm(store, { recursive: true, force: true });
    },
  };
}
