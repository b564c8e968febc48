import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const url = (...protocols: string[]) => z.url({ protocol: new RegExp(`^(?:${protocols.join('|')})$`), abort: true });

export const baseConfig = z.object({
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  NATS_URL: url('nats', 'tls'),
  /** Of the user that the process has there, which bears its name. */
  NATS_PASSWORD: z.string().min(32),
  /** Signs who asks in which city, so that only processes of this installation can say it. */
  CONTEXT_SECRET: z.string().min(32),
});

export const databaseConfig = baseConfig.extend({
  DATABASE_URL: url('postgres', 'postgresql'),
  HEALTH_PORT: port,
});

export type DatabaseConfig = z.output<typeof databaseConfig>;

const SHORTEST_PASSWORD = 32;
const hasPassword = (address: string) => decodeURIComponent(new URL(address).password).length >= SHORTEST_PASSWORD;

export const redisConfig = z.object({
  REDIS_URL: url('redis', 'rediss').refine(
    hasPassword,
    `must hold a password of at least ${SHORTEST_PASSWORD} characters, as in redis://:password@host`,
  ),
});

export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The environment is not valid:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Throws {@link ConfigError} that lists every problem. */
export function readConfig<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv = process.env): z.output<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => {
    const name = issue.path.join('.');
    return env[name] === undefined ? `${name} is missing` : `${name}: ${issue.message}`;
  });
  throw new ConfigError(problems);
}
