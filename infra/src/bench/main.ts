import { parseArgs } from 'node:util';
import { LOADER } from '@queqiao/contracts';
import { connectNats, signContextsWith } from '@queqiao/messaging';
import { baseConfig, readConfig } from '@queqiao/platform';
import { z } from 'zod';
import { guarded } from './access/guarded.bench.js';
import { signIns } from './access/sign-ins.bench.js';
import { firstScreens } from './console/first-screens.bench.js';
import { crowd } from './http/crowd.bench.js';
import { preview } from './http/preview.bench.js';
import { importRows } from './import/import-rows.bench.js';
import type { Bench } from './installation/bench.js';
import { withClient } from './installation/client.js';
import { onThisMachine } from './installation/machine.js';
import { Stage } from './installation/stage.js';
import { kernel } from './kernel/kernel.bench.js';
import { load } from './load/load.bench.js';
import { tell } from './measure.js';
import { needVisible } from './needs/need-visible.bench.js';
import { rescore } from './queue/rescore.bench.js';
import { ranking } from './ranking/ranking.bench.js';
import { inWords } from './row.js';

// main.js [--json] [--only NAME,…] [--targets N] [--scale S] prints one row a line, as JSON or in words.
// The order is by number of candidates, as storing them takes time.
const benches: readonly Bench[] = [
  ...[firstScreens, guarded, signIns],
  ...[importRows, kernel, ranking, needVisible, rescore, preview, crowd, load],
];
const names = benches.map(({ name }) => name);

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    only: { type: 'string', default: names.join() },
    targets: { type: 'string', default: '100' },
    scale: { type: 'string', default: '1' },
  },
});
const wanted = values.only.split(',');
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) throw new Error(`No benchmark is called ${unknown.join(', ')}; there are ${names.join(', ')}`);

// Smaller sizes are for trying out a benchmark: its rows are not judged.
const scale = Number(values.scale);
const sizes = { large: 100_000 * scale, largest: 1_000_000 * scale, targets: Number(values.targets) };

const { GATEWAY_URL, DATABASE_URL, NATS_URL, NATS_PASSWORD, CONTEXT_SECRET } = readConfig(
  baseConfig.extend({ GATEWAY_URL: z.url(), DATABASE_URL: z.url() }),
);
signContextsWith(CONTEXT_SECRET);
const nats = await connectNats({ url: NATS_URL, user: LOADER, password: NATS_PASSWORD }, tell);
try {
  await withClient(DATABASE_URL, 'matching', async (client) => {
    const stage = new Stage(client);
    const installation = { gateway: GATEWAY_URL, database: DATABASE_URL, nats, stage, sizes };
    for (const bench of benches.filter(({ name }) => wanted.includes(name))) {
      tell(`bench ${bench.name}`);
      for (const one of await onThisMachine(() => bench.run(installation))) {
        const row = scale === 1 ? one : { ...one, limit: null, pass: null, stretch: null };
        process.stdout.write(`${values.json ? JSON.stringify(row) : inWords(row)}\n`);
      }
    }
    await client.query('DROP SCHEMA IF EXISTS bench CASCADE');
  });
} finally {
  await nats.drain();
  // The channel to the launcher would keep this process alive.
  process.disconnect?.();
}
