// `npm start`: everything on one machine, from a fresh clone to the first ranked list.
// Runs before npm install, so it imports only what Node brings.
import { parseStartArgs } from './args.mjs';
import { runMain, say } from './progress.mjs';
import { rankedDocument } from './result/document.mjs';
import { topOfOneList } from './result/summary.mjs';
import { startEverything } from './run/everything.mjs';
import { interruptible } from './run/interruptible.mjs';
import { keepRunning } from './run/watch.mjs';

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
