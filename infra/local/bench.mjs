// `npm run bench [-- --json --only NAME,…]`: the benchmarks of infra/src/bench against a whole Queqiao with the sample.
// Arguments go on to the benchmarks, which ask for other scoring workers by a message.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runMain } from './progress.mjs';
import { startEverything } from './run/everything.mjs';
import { interruptible } from './run/interruptible.mjs';
import { Workers } from './run/workers.mjs';
import { takeLock } from './setup/lock.mjs';

const dataFolder = inRoot('.queqiao/bench');

// The benchmarks fill what they measure: never a database that somebody uses, and never what an earlier run left.
for (const name of ['DATABASE_URL', 'NATS_URL', 'REDIS_URL', 'HTTP_PORT']) delete process.env[name];

await runMain(() =>
  interruptible(async (stops, signal) => {
    (await takeLock(dataFolder)).release();
    rmSync(dataFolder, { recursive: true, force: true });
    const { urls, origin, processes, place } = await startEverything(dataFolder, stops, signal);
    const first = processes.filter(({ name }) => name === 'worker');
    const workers = new Workers(urls, place, first);
    const env = { ...process.env, ...urls, GATEWAY_URL: origin };
    const args = ['--enable-source-maps', inRoot('infra/dist/bench/main.js'), ...process.argv.slice(2)];
    const bench = spawn(process.execPath, args, { env, signal, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    bench.on('message', async (/** @type {{ workers: number }} */ wish) =>
      bench.send(await workers.replace(wish.workers)),
    );
    const [code] = await once(bench, 'exit');
    return code ?? 1;
  }),
);
