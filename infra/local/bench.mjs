// `npm run bench [-- --json --only NAME,…]`: runs infra/src/bench, with the same arguments, against a whole Queqiao with
// the sample. A benchmark sends a message when it needs other scoring workers.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from './paths.mjs';
import { runMain } from './progress.mjs';
import { forgetEverything, startEverything } from './run/everything.mjs';
import { startWorker } from './run/services.mjs';
import { interruptible } from './run/stops.mjs';
import { supplyTestTools } from './supply/test-tools.mjs';

const dataFolder = inRoot('.queqiao/bench');

await runMain(() =>
  interruptible(async (stops, signal) => {
    await forgetEverything(dataFolder);
    const { urls, origin, processes, place } = await startEverything(dataFolder, stops, signal);
    let workers = processes.filter(({ name }) => name === 'worker');
    let made = 0;
    const env = { ...process.env, ...urls, ...(await supplyTestTools()), GATEWAY_URL: origin };
    const args = ['--enable-source-maps', inRoot('infra/dist/bench/main.js'), ...process.argv.slice(2)];
    const bench = spawn(process.execPath, args, { env, signal, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    bench.on('message', async (/** @type {{ workers: number }} */ wish) => {
      await Promise.all(workers.map((worker) => worker.stop()));
      const started = await Promise.all(
        Array.from({ length: wish.workers }, () => startWorker(`worker-${++made}`, urls, place)),
      );
      workers = started.map(({ process: worker }) => worker);
      bench.send(started.map(({ process: worker, health }) => ({ pid: worker.child?.pid, ready: health })));
    });
    const [code] = await once(bench, 'exit');
    return code ?? 1;
  }),
);
