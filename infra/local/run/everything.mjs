import { rmSync } from 'node:fs';
import path from 'node:path';
import { say } from '../progress.mjs';
import { api } from '../result/api.mjs';
import { rankingsCurrent } from '../result/ranking.mjs';
import { loadSampleOnce } from '../result/sample.mjs';
import { build } from '../setup/build.mjs';
import { install } from '../setup/install.mjs';
import { takeLock } from '../setup/lock.mjs';
import { natsPassword } from '../supply/passwords.mjs';
import { supplyAll } from '../supply/supply.mjs';
import { secretsIn } from './secrets.mjs';
import { buildOutputs, startServices } from './services.mjs';

/**
 * Installs, builds and starts the whole system on the data in a folder.
 * @param {string} dataFolder
 * @param {import('./stops.mjs').Stops} stops gets a stop for each thing that starts
 * @param {AbortSignal} signal
 */
export async function startInstallation(dataFolder, stops, signal) {
  await install(signal);
  await build(buildOutputs, signal);
  signal.throwIfAborted();
  const lock = await takeLock(dataFolder);
  stops.add(async () => lock.release());
  const onStop = (/** @type {() => Promise<void>} */ stop) => stops.add(stop);
  const place = { dataFolder, logFolder: path.join(dataFolder, 'logs'), onStart: lock.note, onStop };
  // What loads or measures beside the services inherits it, and is believed by them.
  process.env.CONTEXT_SECRET ??= secretsIn(dataFolder).CONTEXT_SECRET;
  process.env.NATS_PASSWORD = natsPassword(dataFolder, 'loader');
  const urls = await supplyAll(place);
  signal.throwIfAborted();
  say('starting the services');
  const { origin, processes } = await startServices(urls, place);
  signal.throwIfAborted();
  return { urls, origin, processes, gateway: api(origin), place };
}

/**
 * Also loads the sample, unless a city is set up, and waits until every ranking is current.
 * @param {string} dataFolder
 * @param {import('./stops.mjs').Stops} stops
 * @param {AbortSignal} signal
 */
export async function startEverything(dataFolder, stops, signal) {
  const installation = await startInstallation(dataFolder, stops, signal);
  // Without the people of the sample it is not for this program to look into a city.
  if (process.env.SAMPLE_PEOPLE === 'no') {
    say('ready');
    return installation;
  }
  await loadSampleOnce(installation.gateway, installation.urls, signal);
  await rankingsCurrent(installation.gateway, signal);
  say('ready');
  return installation;
}

/** Empties a folder and forgets servers of the environment: a measurement starts without data. @param {string} dataFolder */
export async function forgetEverything(dataFolder) {
  for (const name of ['DATABASE_URL', 'NATS_URL', 'REDIS_URL', 'HTTP_PORT']) delete process.env[name];
  (await takeLock(dataFolder)).release();
  rmSync(dataFolder, { recursive: true, force: true });
}
