// `npm run eval -- TASK …`: runs a task of infra/src/eval. A task that uses the public routes gets an empty
// installation, one that only needs a database an empty Postgres.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { runMain } from './progress.mjs';
import { forgetEverything, startInstallation } from './run/everything.mjs';
import { interruptible } from './run/stops.mjs';
import { build } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { takeLock } from './setup/lock.mjs';
import { postgres } from './supply/postgres.mjs';
import { supply } from './supply/supply.mjs';

const entry = 'infra/dist/eval/main.js';
const throughRoutes = ['replay'];
const onPostgres = ['search'];
const dataFolder = inRoot('.queqiao/eval');
const args = process.argv.slice(2);

await runMain(() =>
  interruptible((stops, signal) => {
    if (throughRoutes.includes(args[0] ?? '')) return withInstallation(stops, signal);
    return onPostgres.includes(args[0] ?? '') ? withPostgres(stops, signal) : withoutOne(signal);
  }),
);

/** @param {AbortSignal} signal */
async function withoutOne(signal) {
  await install(signal);
  await build([entry], signal);
  return runTask(process.env, signal);
}

/** @param {import('./run/stops.mjs').Stops} stops @param {AbortSignal} signal */
async function withPostgres(stops, signal) {
  await forgetEverything(dataFolder);
  await install(signal);
  await build([entry], signal);
  const lock = await takeLock(dataFolder);
  stops.add(async () => lock.release());
  const onStop = (/** @type {() => Promise<void>} */ stop) => stops.add(stop);
  const place = { dataFolder, logFolder: path.join(dataFolder, 'logs'), onStart: lock.note, onStop };
  return runTask({ ...process.env, DATABASE_URL: await supply(postgres, place) }, signal);
}

/** @param {import('./run/stops.mjs').Stops} stops @param {AbortSignal} signal */
async function withInstallation(stops, signal) {
  await forgetEverything(dataFolder);
  const { urls, origin } = await startInstallation(dataFolder, stops, signal);
  return runTask({ ...process.env, ...urls, GATEWAY_URL: origin }, signal);
}

/** @param {NodeJS.ProcessEnv} env @param {AbortSignal} signal */
async function runTask(env, signal) {
  const options = { env, signal, stdio: /** @type {const} */ (['ignore', 'inherit', 'inherit']) };
  const [code] = await once(spawn(process.execPath, ['--enable-source-maps', inRoot(entry), ...args], options), 'exit');
  return code ?? 1;
}
