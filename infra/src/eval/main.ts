import { chain } from './chain/chain.js';
import { experts } from './experts.js';
import { industries } from './industries.js';
import { investors } from './investors.js';
import { replay } from './replay/replay.js';
import { search } from './search/search.js';
import type { Task } from './task.js';
import { truth } from './truth/truth.js';

// main.js TASK [OPTION…] measures ranking and search on real data, with the code of production.
const tasks: readonly Task[] = [investors, industries, experts, replay, truth, chain, search];

const [name, ...args] = process.argv.slice(2);
const task = tasks.find((one) => one.name === name);
if (!task) {
  process.stderr.write(`usage: npm run eval -- TASK …\n${tasks.map(({ usage }) => `  ${usage}\n`).join('')}`);
  process.exitCode = 2;
} else {
  await task.run(args);
}
