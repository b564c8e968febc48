import { ConfigError, databaseConfig, readConfig, redisConfig } from './config.js';

const config = databaseConfig.extend(redisConfig.shape);

const good = {
  DATABASE_URL: 'postgresql://user:secret@127.0.0.1:5432/queqiao',
  NATS_URL: 'nats://127.0.0.1:4222',
  NATS_PASSWORD: 'z'.repeat(32),
  CONTEXT_SECRET: 'x'.repeat(32),
  REDIS_URL: `redis://:${'r'.repeat(32)}@127.0.0.1:6379`,
  HEALTH_PORT: '8081',
};

describe('configuration', () => {
  it('is read from the environment, with defaults and numbers', () => {
    expect(readConfig(config, { ...good, PATH: '/bin' })).toEqual({ ...good, HEALTH_PORT: 8081, LOG_LEVEL: 'info' });
  });

  it('lists every problem at once, by the name of the variable', () => {
    const problems = problemsOf({ NATS_URL: 'http://nats', HEALTH_PORT: '70000', LOG_LEVEL: 'loud' });

    expect(problems.map((problem) => problem.split(/[: ]/)[0]).sort()).toEqual([
      'CONTEXT_SECRET',
      'DATABASE_URL',
      'HEALTH_PORT',
      'LOG_LEVEL',
      'NATS_PASSWORD',
      'NATS_URL',
      'REDIS_URL',
    ]);
    expect(problems).toContain('DATABASE_URL is missing');
    expect(problems).toContain('REDIS_URL is missing');
  });

  it.each([
    ['an empty address', { DATABASE_URL: '' }, 'DATABASE_URL'],
    ['a word for an address', { NATS_URL: 'localhost' }, 'NATS_URL'],
    ['the address of something else', { REDIS_URL: 'postgres://127.0.0.1/x' }, 'REDIS_URL'],
    ['a password of NATS that can be guessed', { NATS_PASSWORD: 'nats' }, 'NATS_PASSWORD'],
    ['a Redis without a password', { REDIS_URL: 'redis://127.0.0.1:6379' }, 'REDIS_URL'],
    ['a password of Redis that can be guessed', { REDIS_URL: 'redis://:redis@127.0.0.1:6379' }, 'REDIS_URL'],
    ['an empty port', { HEALTH_PORT: '' }, 'HEALTH_PORT'],
    ['a port that is no number', { HEALTH_PORT: 'http' }, 'HEALTH_PORT'],
    ['a broken port', { HEALTH_PORT: '80.5' }, 'HEALTH_PORT'],
  ])('refuses %s', (_, change, name) => {
    expect(problemsOf({ ...good, ...change })).toEqual([expect.stringContaining(name)]);
  });

  it('shows no value of the environment, which may hold a password', () => {
    expect(problemsOf({ ...good, DATABASE_URL: 'mysql://user:secret@host/db' }).join()).not.toContain('secret');
  });

  function problemsOf(env: NodeJS.ProcessEnv): readonly string[] {
    try {
      readConfig(config, env);
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
    throw new Error('It was taken');
  }
});
