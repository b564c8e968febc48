import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { natsSettings } from '@queqiao/contracts/nats';
import { freePort, startServer, stopProcess } from './process.js';

export interface TestNats {
  readonly url: string;
  /** How to come there: a process by its name, under the permissions that it has in an installation; {@link TESTS} under none. */
  as(user: string): { url: string; user: string; password: string };
  /** Kills the server and starts it again on the same port and store. */
  restart(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** As `restart`, but deletes all that JetStream stored. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** The user of whoever looks at a system from outside, or stands for another service: without limits. */
export const TESTS = 'tests';
/** Of every user. */
export const NATS_PASSWORD = 'a password for tests, known to everybody who reads this';

/** Starts `nats-server` from PATH, or from NATS_SERVER_BIN. */
export async function startNats(): Promise<TestNats> {
  const store = await mkdtemp(join(tmpdir(), 'queqiao-nats-'));
  const port = await freePort();
  const settings = join(store, 'nats.conf');
  const place = { listen: `127.0.0.1:${port}`, store: join(store, 'streams') };
  const text = natsSettings(place, () => JSON.stringify(NATS_PASSWORD), [TESTS]);
  await writeFile(settings, text, { mode: 0o600 });
  const launch = () => startServer(process.env.NATS_SERVER_BIN ?? 'nats-server', ['-c', settings], port);
  let server = await launch();
  const kill = () => stopProcess(server, 'SIGKILL');
  const start = async () => {
    server = await launch();
  };
  const url = `nats://127.0.0.1:${port}`;
  return {
    url,
    as: (user) => ({ url, user, password: NATS_PASSWORD }),
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
