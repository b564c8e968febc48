// `npm start`: from a fresh clone to the first ranked list. Runs before npm install, so it imports only Node's modules.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inRoot } from './paths.mjs';
import { Refusal, runMain, say } from './progress.mjs';
import { rankedDocument } from './result/document.mjs';
import { topOfOneList } from './result/summary.mjs';
import { startEverything } from './run/everything.mjs';
import { interruptible } from './run/stops.mjs';
import { keepRunning } from './run/watch.mjs';

const usage = `npm start -- [--once] [--json] [--data DIR]
  --once      stop again when everything has been ready and ranked
  --json      print what was ranked as one JSON document on stdout
  --data DIR  where the data lives (.queqiao)`;

/** @param {string[]} args @returns {{ once: boolean, json: boolean, dataFolder: string }} */
function parseStartArgs(args) {
  try {
    const { values } = parseArgs({
      args,
      options: { once: { type: 'boolean' }, json: { type: 'boolean' }, data: { type: 'string' } },
    });
    const { once = false, json = false, data } = values;
    return { once, json, dataFolder: data === undefined ? inRoot('.queqiao') : path.resolve(data) };
  } catch (error) {
    throw new Refusal(`${error.message}\n\n${usage}`);
  }
}

await runMain(async () => {
  const { once, json, dataFolder } = parseStartArgs(process.argv.slice(2));
  return interruptible(async (stops, signal) => {
    const { origin, processes, gateway } = await startEverything(dataFolder, stops, signal);
    if (json) process.stdout.write(`${JSON.stringify(await rankedDocument(gateway))}\n`);
    else process.stdout.write(`\n${await topOfOneList(gateway)}\n\nThe console: ${origin}\n\n`);
    if (once) return 0;
    say('Ctrl-C stops everything');
    await keepRunning(processes, signal);
    return 0;
  });
});
