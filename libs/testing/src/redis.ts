import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { freePort, startServer, stopProcess } from './process.js';

export interface TestRedis {
  readonly url: string;
  /** All that it holds, as it would be saved. */
  contents(): Promise<string>;
  stop(): Promise<void>;
}

const PASSWORD = 'a-password-for-tests-known-to-everybody-who-reads-this';

/** Starts `redis-server` from PATH, or from REDIS_SERVER_BIN. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-redis-'));
  const settings = join(folder, 'redis.conf');
  const lines = [
    ...['bind 127.0.0.1', `port ${port}`, `requirepass ${PASSWORD}`, 'maxmemory-policy noeviction'],
    ...[`dir ${folder}`, 'rdbcompression no', 'save ""'],
  ];
  await writeFile(settings, lines.join('\n'), { mode: 0o600 });
  const server = await startServer(process.env.REDIS_SERVER_BIN ?? 'redis-server', [settings], port);
  return {
    url: `redis://:${PASSWORD}@127.0.0.1:${port}`,
    contents: async () => {
      await save(port);
      return readFile(join(folder, 'dump.rdb'), 'utf8');
    },
    stop: async () => {
      await stopProcess(server, 'SIGKILL');
      await rm(folder, { recursive: true });
    },
  };
}

async function save(port: number): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.write(`AUTH ${PASSWORD}\r\nSAVE\r\nQUIT\r\n`);
  const answers = await text(socket);
  if (!answers.startsWith('+OK\r\n+OK')) throw new Error(`redis-server did not save: ${answers}`);
}
