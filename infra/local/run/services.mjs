import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { firstFreePort, freePort } from '../processes/ports.mjs';
import { answers, waitReady } from '../processes/wait.mjs';
import { natsPassword } from '../supply/passwords.mjs';
import { auditCheckpointsIn, secretsIn } from './secrets.mjs';

/** In the order of start. @type {Record<string, { entry: string, port: string }>} */
const manifest = JSON.parse(readFileSync(inRoot('libs/contracts/src/services.json'), 'utf8'));

/** Files that a build must make. */
export const buildOutputs = [
  ...Object.values(manifest).map(({ entry }) => entry),
  ...['services/console/dist/index.html', 'infra/dist/seed/load.js'],
];

const firstGatewayPort = 4300;

/**
 * @typedef {{ DATABASE_URL: string, NATS_URL: string, REDIS_URL: string }} Urls
 * @typedef {import('../supply/supply.mjs').Place} Place
 */

/**
 * Starts every process and waits until all are ready.
 * @param {Urls} urls
 * @param {Place} place
 * @returns {Promise<{ origin: string, processes: ManagedProcess[] }>} `origin`: the gateway's address
 */
export async function startServices(urls, place) {
  const httpPort = Number(process.env.HTTP_PORT) || (await firstFreePort(firstGatewayPort));
  /** @type {{ process: ManagedProcess, health: string }[]} */
  const started = [];
  for (const name of Object.keys(manifest))
    started.push(startService(name, name, name === 'gateway' ? httpPort : await freePort(), urls, place));
  await Promise.all(started.map(({ process: service, health }) => readyAtLast(service, answers(health))));
  return { origin: `http://127.0.0.1:${httpPort}`, processes: started.map(({ process: service }) => service) };
}

/**
 * Waits until a service is ready. One that ended first gets a second start: a migration may hand rows to a service whose own
 * migrations were not through yet.
 * @param {ManagedProcess} service @param {() => Promise<boolean>} isReady
 */
export async function readyAtLast(service, isReady) {
  try {
    await waitReady(service, isReady);
  } catch (error) {
    if (service.running || service.stopping) throw error;
    service.start();
    await waitReady(service, isReady);
  }
}

/** Starts a scoring worker without waiting. @param {string} title names its log @param {Urls} urls @param {Place} place */
export const startWorker = async (title, urls, place) => startService('worker', title, await freePort(), urls, place);

/**
 * @param {string} name in the manifest
 * @param {string} title
 * @param {number} port
 * @param {Urls} urls
 * @param {Place} place
 * @returns {{ process: ManagedProcess, health: string }} `health`: a URL that answers 200 when ready
 */
function startService(name, title, port, urls, { dataFolder, logFolder, onStart, onStop }) {
  const { entry, port: variable } = manifest[name];
  const { HTTP_PORT, HEALTH_PORT, ...inherited } = process.env;
  // A process is told no password but its own.
  for (const key of Object.keys(inherited).filter((one) => one.startsWith('NATS_PASSWORD'))) delete inherited[key];
  const defaults = { SAMPLE_PEOPLE: 'yes', HTTP_HOST: '127.0.0.1', CONSOLE_DIR: inRoot('services/console/dist') };
  const env = {
    ...defaults,
    AUDIT_CHECKPOINTS: auditCheckpointsIn(dataFolder),
    ...secretsIn(dataFolder),
    ...inherited,
    ...urls,
    NATS_PASSWORD: natsPassword(dataFolder, name),
    [variable]: String(port),
    NODE_ENV: 'production',
  };
  const args = ['--enable-source-maps', inRoot(entry)];
  const plan = { name: title, command: process.execPath, args, env, logFolder, onStart };
  const service = new ManagedProcess(plan).start();
  onStop(() => service.stop());
  return { process: service, health: `http://127.0.0.1:${port}/health/ready` };
}
