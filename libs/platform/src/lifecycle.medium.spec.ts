import { spawn } from 'node:child_process';
import { once } from 'node:events';

// A process of its own runs the built code.
const BUILT = new URL('../dist/index.js', import.meta.url);

const STARTED = `
  await untilShutdown(async () => {
    const alive = setInterval(() => undefined, 1_000);
    return { stop: async () => {
      clearInterval(alive);
      await new Promise((resolve) => setTimeout(resolve, 100));
      console.log('stopped');
    } };
  });
  console.log('started');`;

describe('a process', () => {
  it('refuses to start with a wrong environment, and lists every problem on stderr', async () => {
    const { code, stderr } = await run('await untilShutdown(async () => readConfig(databaseConfig))', {
      HEALTH_PORT: 'none',
    });

    expect(code).toBe(1);
    expect(stderr).toMatch(/^The environment is not valid:\n/);
    for (const name of ['DATABASE_URL is missing', 'NATS_URL is missing', 'HEALTH_PORT: '])
      expect(stderr).toContain(name);
    expect(stderr).not.toContain(' at ');
  });

  it('ends with the reason when it cannot start', async () => {
    const { code, stderr } = await run(`await untilShutdown(async () => { throw new Error('no port') })`);

    expect(code).toBe(1);
    expect(stderr).toContain('Error: no port');
  });

  it.each<NodeJS.Signals>(['SIGTERM', 'SIGINT'])('finishes its work at %s and ends well', async (signal) => {
    const { code, stdout } = await run(STARTED, {}, signal);

    expect(code).toBe(0);
    expect(stdout).toBe('started\nstopped\n');
  });

  async function run(script: string, env: NodeJS.ProcessEnv = {}, signal?: NodeJS.Signals) {
    const source = `import { databaseConfig, readConfig, untilShutdown } from '${BUILT.href}';\n${script}`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', source], { env });
    let stdout = '';
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString();
      if (signal !== undefined && stdout === 'started\n') child.kill(signal);
    });
    const [code] = await once(child, 'close');
    return { code, stdout, stderr };
  }
});
