import { parseArgs } from 'node:util';
import { connectNats } from '@queqiao/messaging';
import { readConfig } from '@queqiao/platform';
import { z } from 'zod';
import type { Bench } from './bench.js';
import { importRows } from './import-rows.bench.js';
import { type Row, tell } from './measure.js';
import { needVisible } from './need-visible.bench.js';
import { rankTarget } from './rank-target.bench.js';

// Runs the benchmarks, or those that are named: main.js [--json] [NAME…]. One row a line on stdout, as JSON or in words.
// The import comes last: it makes the catalogue larger than the sample.
const benches: readonly Bench[] = [needVisible, rankTarget, importRows];

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  throw new Error(
    `No benchmark is called ${unknown.join(', ')}; there are ${benches.map(({ name }) => name).join(', ')}`,
  );
}

const { GATEWAY_URL, DATABASE_URL, NATS_URL } = readConfig(
  z.object({ GATEWAY_URL: z.url(), DATABASE_URL: z.url(), NATS_URL: z.string().min(1) }),
);
const nats = await connectNats(NATS_URL, 'bench', tell);
try {
  for (const bench of benches) {
    if (positionals.length > 0 && !positionals.includes(bench.name)) continue;
    tell(`bench ${bench.name}`);
    const rows = await bench.run({ gateway: GATEWAY_URL, database: DATABASE_URL, nats });
    for (const row of rows) process.stdout.write(`${values.json === true ? JSON.stringify(row) : inWords(row)}\n`);
  }
} finally {
  await nats.drain();
}

function inWords({ bench, value, unit, rival, ratio }: Row): string {
  return `${bench}: ${value} ${unit}, ${ratio} × the rival (${rival})`;
}
