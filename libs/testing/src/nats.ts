import { mkdtemp, rm } from 'node:fs/promises';
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

/** Starts `nats-server` from PATH, or from NATS_SERVER_BIN. */
export async function startNats(): Promise<TestNats> {
  const store = await mkdtemp(join(tmpdir(), 'queqiao-nats-'));
  const port = await freePort();
  const launch = () =>
    startServer(
      process.env.NATS_SERVER_BIN ?? 'nats-server',
      ['-a', '127.0.0.1', '-p', `${port}`, '-js', '-sd', store],
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
      await rm(store, { recursive: true, force: true });
      await start();
    },
    stop: async () => {
      await kill();
      await rm(store, { recursive: true, force: true });
    },
  };
}
