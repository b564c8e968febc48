import { cpus, loadavg, totalmem } from 'node:os';
import type { Row } from '../row.js';

/** What a figure depends on beside the code: it counts for little when others kept the cores busy. */
export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly memoryGiB: number;
  readonly node: string;
  /** The mean number of processes that ran or waited over the last minute, before the row's benchmark and after it. */
  readonly load: { readonly start: number; readonly end: number };
}

/** A row with the machine that it was taken on. */
export type PlacedRow = Row & { readonly machine: Machine };

/** Runs a benchmark and notes on its rows how busy the machine was. */
export async function onThisMachine(run: () => Promise<Row[]>): Promise<PlacedRow[]> {
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
