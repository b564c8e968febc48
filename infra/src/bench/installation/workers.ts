import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { until } from '../../installation/until.js';

const PATIENCE_MS = 300_000;
// Short, as the time until a worker is ready is measured.
const PAUSE_MS = 20;

const started = z.array(z.object({ pid: z.int(), ready: z.url() }));

export interface RunningWorker {
  readonly pid: number;
  readonly ready: string;
}

/** Lets the launcher stop all scoring workers and start `count` others, without waiting until these are ready. */
export async function replaceWorkers(count: number): Promise<RunningWorker[]> {
  if (process.send === undefined) throw new Error('The benchmarks are to be started with npm run bench');
  process.send({ workers: count });
  const [answer] = await once(process, 'message');
  return started.parse(answer);
}

/** Waits until a worker has read all candidates and takes work; throws after five minutes. */
export async function whenReady({ ready }: RunningWorker): Promise<void> {
  await until('the scoring worker to be ready', () => answers(ready), PATIENCE_MS, PAUSE_MS);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    // It does not listen yet; `whenReady` has the deadline.
    return false;
  }
}

/** The resident memory of a process in MiB (VmRSS); undefined on other systems than Linux. */
export async function residentMemory({ pid }: RunningWorker): Promise<number | undefined> {
  if (process.platform !== 'linux') return undefined;
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1_024;
}
