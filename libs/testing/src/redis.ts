import { freePort, startServer, stopProcess } from './process.js';

export interface TestRedis {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts `redis-server` from PATH, or from REDIS_SERVER_BIN. */
export async function startRedis(): Promise<TestRedis> {
  const port = await freePort();
  const args = ['--bind', '127.0.0.1', '--port', `${port}`, '--save', '', '--maxmemory-policy', 'noeviction'];
  const server = await startServer(process.env.REDIS_SERVER_BIN ?? 'redis-server', args, port);
  return { url: `redis://127.0.0.1:${port}`, stop: () => stopProcess(server, 'SIGKILL') };
}
