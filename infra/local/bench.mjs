// `npm run bench`: the benchmarks of infra/src/bench against a whole Queqiao with the sample, in a data folder of its own.
// Arguments go on to the benchmarks.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { inRoot } from './paths.mjs';
import { runMain } from './progress.mjs';
import { startEverything } from './run/everything.mjs';
import { interruptible } from './run/interruptible.mjs';

await runMain(() =>
  interruptible(async (stops, signal) => {
    const { urls, origin } = await startEverything(inRoot('.queqiao/bench'), stops, signal);
    const env = { ...process.env, ...urls, GATEWAY_URL: origin };
    const args = [inRoot('infra/dist/bench/main.js'), ...process.argv.slice(2)];
    const bench = spawn(process.execPath, args, { env, signal, stdio: ['ignore', 'inherit', 'inherit'] });
    const [code] = await once(bench, 'exit');
    return code ?? 1;
  }),
);
