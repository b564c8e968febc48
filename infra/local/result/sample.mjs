import { run } from '../exec.mjs';
import { inRoot } from '../paths.mjs';
import { say } from '../progress.mjs';

/**
 * Loads the sample, unless a city is set up already.
 * @param {import('./api.mjs').Api} gateway
 * @param {Partial<import('../run/services.mjs').Urls>} urls override the environment
 * @param {AbortSignal} signal
 */
export async function loadSampleOnce(gateway, urls, signal) {
  if ((await gateway.cities()).length > 0) return;
  say('loading the sample');
  await run('Loading the sample', {
    command: process.execPath,
    args: ['--enable-source-maps', inRoot('infra/dist/seed/load.js')],
    env: { ...process.env, ...urls },
    signal,
    show: true,
  });
}
