import { mkdtemp, readFile, rm } from 'node:fs/promises';
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

/** Starts `redis-server` from PATH, or from REDIS_SERVER_BIN. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-redis-'));
  const storage = ['--dir', folder, '--rdbcompression', 'no', '--save', ''];
  const args = ['--bind', '127.0.0.1', '--port', `${port}`, ...storage, '--maxmemory-policy', 'noeviction'];
  const server = await startServer(process.env.REDIS_SERVER_BIN ?? 'redis-server', args, port);
  return {
    url: `redis://127.0.0.1:${port}`,
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
  socket.write('SAVE\r\nQUIT\r\n');
  const answers = await text(socket);
  if (!answers.startsWith('+OK')) throw new Error(`redis-server did not save: ${answers}`);
}
