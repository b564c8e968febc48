// `npm test`: every test, on a machine that has only Node. Arguments go on to Jest.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runMain } from './progress.mjs';
import { exitCodeOf, runJest, sizes, totalLine } from './run/jest.mjs';
import { buildOutputs } from './run/services.mjs';
import { build } from './setup/build.mjs';
import { install } from './setup/install.mjs';
import { supplyTestTools } from './supply/test-tools.mjs';

await runMain(async () => {
  await install();
  await build(buildOutputs);
  const env = { ...process.env, ...(await supplyTestTools()) };
  const folder = path.join(tmpdir(), `queqiao-test-results-${process.pid}`);
  const results = [];
  for (const size of sizes) results.push(await runJest(size, process.argv.slice(2), env, folder));
  rmSync(folder, { recursive: true, force: true });
  process.stdout.write(`\n${totalLine(results)}\n`);
  return exitCodeOf(results);
});
