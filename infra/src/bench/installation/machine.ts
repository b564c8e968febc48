import { cpus, loadavg, totalmem } from 'node:os';
import type { Row } from '../row.js';

/**
 * Runs a benchmark and adds to its rows the machine and its load before and after (mean number of processes that ran or
 * waited in the last minute): figures from a busy machine count for little.
 */
export async function onThisMachine(run: () => Promise<Row[]>) {
  const start = load();
  const rows = await run();
  const machine = {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    load: { start, end: load() },
  };
  return rows.map((row) => ({ ...row, machine }));
}

const load = () => Number((loadavg()[0] ?? 0).toFixed(2));
