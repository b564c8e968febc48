import { inRoot } from '../paths.mjs';
import { ManagedProcess } from '../processes/managed-process.mjs';
import { firstFreePort, freePort } from '../processes/ports.mjs';
import { answers, waitReady } from '../processes/wait.mjs';

/** The processes of Queqiao in the order in which they start: what answers requests before what asks. */
export const entries = {
  enterprises: 'services/enterprises/dist/main.js',
  experts: 'services/experts/dist/main.js',
  projects: 'services/projects/dist/main.js',
  matching: 'services/matching/dist/main.js',
  worker: 'services/matching/dist/worker.js',
  gateway: 'services/gateway/dist/main.js',
};

/** Everything that the build has to leave behind. */
export const buildOutputs = [...Object.values(entries), 'services/console/dist/index.html', 'infra/dist/seed/load.js'];

const firstGatewayPort = 4300;

/**
 * @typedef {{ DATABASE_URL: string, NATS_URL: string, REDIS_URL: string }} Urls
 * @typedef {import('../supply/supply.mjs').Place} Place
 */

/**
 * Starts every process and waits until all are ready.
 * @param {Urls} urls
 * @param {Place} place
 * @returns {Promise<{ origin: string, processes: ManagedProcess[] }>} the address of the gateway
 */
export async function startServices(urls, place) {
  const httpPort = Number(process.env.HTTP_PORT) || (await firstFreePort(firstGatewayPort));
  /** @type {{ process: ManagedProcess, health: string }[]} */
  const started = [];
  for (const [name, entry] of Object.entries(entries)) {
    const healthPort = name === 'gateway' ? httpPort : await freePort();
    const env = serviceEnv(urls, name === 'gateway' ? { HTTP_PORT: httpPort } : { HEALTH_PORT: healthPort });
    started.push({ process: startService(name, inRoot(entry), env, place), health: healthOf(healthPort) });
  }
  await Promise.all(started.map(({ process: service, health }) => waitReady(service, answers(health))));
  return { origin: `http://127.0.0.1:${httpPort}`, processes: started.map(({ process: service }) => service) };
}

/**
 * Starts one more scoring worker and does not wait for it.
 * @param {string} name
 * @param {Urls} urls
 * @param {Place} place
 * @returns {Promise<{ process: ManagedProcess, health: string }>} `health` answers 200 once it is ready
 */
export async function startWorker(name, urls, place) {
  const port = await freePort();
  const env = serviceEnv(urls, { HEALTH_PORT: port });
  return { process: startService(name, inRoot(entries.worker), env, place), health: healthOf(port) };
}

/** @param {number} port */
const healthOf = (port) => `http://127.0.0.1:${port}/health/ready`;

/**
 * @param {Urls} urls
 * @param {Record<string, number>} port
 * @returns {NodeJS.ProcessEnv}
 */
function serviceEnv(urls, port) {
  const { HTTP_PORT, HEALTH_PORT, ...inherited } = process.env;
  const own = Object.fromEntries(Object.entries(port).map(([name, value]) => [name, String(value)]));
  const defaults = { HTTP_HOST: '127.0.0.1', CONSOLE_DIR: inRoot('services/console/dist') };
  return { ...defaults, ...inherited, ...urls, ...own, NODE_ENV: 'production' };
}

/** @param {string} name @param {string} entry @param {NodeJS.ProcessEnv} env @param {Place} place */
function startService(name, entry, env, { logFolder, onStart, onStop }) {
  const plan = { name, command: process.execPath, args: ['--enable-source-maps', entry], env, logFolder, onStart };
  const service = new ManagedProcess(plan).start();
  onStop(() => service.stop());
  return service;
}
