import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NATS_PASSWORD, startNats, type TestNats } from './nats.js';
import { startPostgres, type TestPostgres } from './postgres.js';
import { freePort } from './process.js';
import { startRedis, type TestRedis } from './redis.js';

/** Real servers of the test's own. */
export interface Backbone {
  readonly postgres: TestPostgres;
  readonly nats: TestNats;
  readonly redis: TestRedis;
  /** The environment of one process, with its own health port. */
  config(): Promise<BackboneConfig>;
  stop(): Promise<void>;
}

export interface BackboneConfig {
  DATABASE_URL: string;
  NATS_URL: string;
  NATS_PASSWORD: string;
  REDIS_URL: string;
  HEALTH_PORT: number;
  LOG_LEVEL: 'error';
  CONTEXT_SECRET: string;
  SESSION_SECRET: string;
  AUDIT_SECRET: string;
  PERSONAL_DATA_KEYS: string;
  PERSONAL_DATA_INDEX_KEY: string;
  AUDIT_CHECKPOINTS: string;
}

export async function startBackbone(): Promise<Backbone> {
  const [postgres, nats, redis] = await Promise.all([startPostgres(), startNats(), startRedis()]);
  const folder = await mkdtemp(join(tmpdir(), 'queqiao-'));
  return {
    postgres,
    nats,
    redis,
    config: async () => ({
      DATABASE_URL: postgres.url,
      NATS_URL: nats.url,
      NATS_PASSWORD,
      REDIS_URL: redis.url,
      HEALTH_PORT: await freePort(),
      LOG_LEVEL: 'error',
      CONTEXT_SECRET: 'a secret for tests, known to everybody who reads this',
      SESSION_SECRET: 'a secret for tests, known to everybody who reads this',
      AUDIT_SECRET: 'another secret for tests, known to everybody who reads this',
      PERSONAL_DATA_KEYS: 'test:a-key-for-tests-known-to-everybody-who-reads-this',
      PERSONAL_DATA_INDEX_KEY: 'a key of the index for tests, known to everybody who reads this',
      AUDIT_CHECKPOINTS: join(folder, 'audit-checkpoints.jsonl'),
    }),
    stop: async () => {
      await Promise.all([redis.stop(), nats.stop(), postgres.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}
