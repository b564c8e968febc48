import { processes } from '@queqiao/contracts';
import { runToEnd } from './testing/processes.js';

describe('a process whose environment is not valid', () => {
  it.each(processes)(
    'refuses to start and names everything that is missing: $name',
    async ({ name, entry, port, schema }) => {
      const { code, output } = await runToEnd(entry, {});
      const database = schema === undefined ? [] : ['DATABASE_URL'];
      const queue = schema === 'matching' ? ['REDIS_URL'] : [];
      const secret = ['accounts', 'gateway'].includes(name) ? ['SESSION_SECRET'] : [];
      const audit = name === 'accounts' ? ['AUDIT_CHECKPOINTS', 'AUDIT_SECRET'] : [];
      const keys = ['accounts', 'enterprises', 'introductions'].includes(name) ? ['PERSONAL_DATA_KEYS'] : [];
      const index = name === 'enterprises' ? ['PERSONAL_DATA_INDEX_KEY'] : [];
      const missing = [
        ...audit,
        ...database,
        port,
        'NATS_URL',
        'NATS_PASSWORD',
        'CONTEXT_SECRET',
        ...index,
        ...keys,
        ...queue,
        ...secret,
      ]
        .map((variable) => `${variable} is missing`)
        .sort();
      expect([code, problemsIn(output)]).toEqual([1, missing]);
    },
    20_000,
  );

  it.each([
    [
      'services/enterprises/dist/main.js',
      {
        DATABASE_URL: 'mysql://localhost/a',
        NATS_URL: 'localhost',
        NATS_PASSWORD: 'guess',
        HEALTH_PORT: '0',
        LOG_LEVEL: 'loud',
        PERSONAL_DATA_KEYS: 'guess',
        PERSONAL_DATA_INDEX_KEY: 'guess',
        CONTEXT_SECRET: 'guess',
      },
      [
        'CONTEXT_SECRET',
        'DATABASE_URL',
        'HEALTH_PORT',
        'LOG_LEVEL',
        'NATS_PASSWORD',
        'NATS_URL',
        'PERSONAL_DATA_INDEX_KEY',
        'PERSONAL_DATA_KEYS',
      ],
    ],
    [
      'services/gateway/dist/main.js',
      {
        NATS_URL: 'http://localhost',
        NATS_PASSWORD: 'guess',
        HTTP_HOST: '0.0.0.0',
        HTTP_PORT: '70000',
        HTTP_NAMES: ' ',
        SESSION_SECRET: 'guess',
        CONTEXT_SECRET: 'guess',
      },
      ['CONTEXT_SECRET', 'HTTP_NAMES', 'HTTP_PORT', 'NATS_PASSWORD', 'NATS_URL', 'SESSION_SECRET'],
    ],
  ])(
    'refuses to start and names everything that is wrong: %s',
    async (entry, env, wrong) => {
      const { code, output } = await runToEnd(entry, env);
      expect([code, problemsIn(output).map((problem) => problem.split(':')[0])]).toEqual([1, wrong]);
      expect(output).not.toMatch(/^\s+at /m);
    },
    20_000,
  );
});

/** The indented lines under 'The environment is not valid:', sorted. */
function problemsIn(output: string): string[] {
  expect(output).toMatch(/^The environment is not valid:/);
  return output
    .split('\n')
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim())
    .sort();
}
