// `npm start`: everything on one machine, from a fresh clone to the first ranked list.
// Runs before npm install, so it imports only what Node brings.
import path from 'node:path';
import { parseStartArgs } from './args.mjs';
import { runMain, say } from './progress.mjs';
import { api } from './result/api.mjs';
import { rankedDocument } from './result/document.mjs';
import { rankingsCurrent } from './result/ranking.mjs';
import { loadSampleOnce } from './result/sample.mjs';
import { topOfOneList } from './result/summary.mjs';
import { buildOutputs, startServices } from './run/services.mjs';
import { Stops } from './run/stops.mjs';
import { keepRunning } from './run/watch.mjs';
import { build } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { takeLock } from './setup/lock.mjs';
import { supplyAll } from './supply/all.mjs';

const stops = new Stops();
const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  // npm passes on a signal that the terminal has delivered already, so a second one changes nothing.
  process.on(signal, () => {
    interrupt.abort();
    void stops.all();
  });
}

/** @param {string} dataFolder */
async function startEverything(dataFolder) {
  const lock = await takeLock(dataFolder);
  stops.add(async () => lock.release());
  const place = {
    dataFolder,
    logFolder: path.join(dataFolder, 'logs'),
    onStart: lock.note,
    onStop: (/** @type {() => Promise<void>} */ stop) => stops.add(stop),
  };
  const urls = await supplyAll(place);
  interrupt.signal.throwIfAborted();
  say('starting the services');
  return { urls, ...(await startServices(urls, place)) };
}

async function main() {
  const { once, json, dataFolder } = parseStartArgs(process.argv.slice(2));
  await install(interrupt.signal);
  await build(buildOutputs, interrupt.signal);
  const { urls, origin, processes } = await startEverything(dataFolder);
  interrupt.signal.throwIfAborted();
  const gateway = api(origin);
  await loadSampleOnce(gateway, urls, interrupt.signal);
  await rankingsCurrent(gateway, interrupt.signal);
  say('ready');
  if (json) process.stdout.write(`${JSON.stringify(await rankedDocument(gateway))}\n`);
  else process.stdout.write(`\n${await topOfOneList(gateway)}\n\nThe console: ${origin}\n\n`);
  if (once) return 0;
  say('Ctrl-C stops everything');
  await keepRunning(processes, interrupt.signal);
  return 0;
}

await runMain(async () => {
  try {
    return await main();
  } catch (error) {
    if (interrupt.signal.aborted) return 130;
    throw error;
  } finally {
    await stops.all();
  }
});
