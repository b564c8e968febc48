import { copyOut } from '../copy.js';
import type { Bench, Installation } from '../installation/bench.js';
import { withClient } from '../installation/client.js';
import { residentMemory } from '../installation/workers.js';
import { alternating, timed } from '../measure.js';
import { atMost, atMostTimes, type Row, row } from '../row.js';
import { memoryAllowance } from './memory-allowance.js';

/** Fewer than elsewhere: each takes a good part of a minute. */
const RUNS = 3;
const READ = 'COPY (SELECT kind, id, data, seq FROM profile ORDER BY seq) TO STDOUT';

/**
 * How long a scoring worker takes from its start until it is ready, which is when it holds all candidates, and how much memory it
 * takes then. The rival is one COPY of the same rows out of Postgres, by a client that throws them away.
 */
export const load: Bench = { name: 'load', run };

async function run({ database, stage, sizes: { largest } }: Installation): Promise<Row[]> {
  await stage.hold(largest);
  const resident: number[] = [];
  return withClient(database, 'matching', async (client) => {
    const { ours, read } = await alternating(RUNS, {
      ours: async () => {
        const { worker, ms } = await stage.restart();
        const memory = await residentMemory(worker);
        if (memory !== undefined) resident.push(memory);
        return ms / 1_000;
      },
      read: async () => (await timed(() => copyOut(client, READ, () => undefined))) / 1_000,
    });
    const bench = `scoring worker with ${largest} candidates and the sample`;
    const rival = { name: 'one raw COPY of the same rows out of Postgres', figures: read };
    const started = row({ bench: `${bench}, start to ready`, unit: 's', ours, rival, limit: atMost('s', 15) });
    return resident.length === 0 ? [started] : [started, await memoryRow(bench, resident, largest)];
  });
}

async function memoryRow(bench: string, ours: readonly number[], candidates: number): Promise<Row> {
  const { mebibytes, words } = await memoryAllowance(candidates);
  const rival = { name: words, figures: ours.map(() => mebibytes) };
  return row({ bench: `${bench}, resident memory`, unit: 'MiB', ours, rival, limit: atMostTimes(1) });
}
