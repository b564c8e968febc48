import { segment } from '@queqiao/reference';
import { candidateSet } from '../candidates/candidate-set.js';
import { copyOut } from '../copy.js';
import type { Bench, Installation } from '../installation/bench.js';
import { withClient } from '../installation/client.js';
import { residentMemory } from '../installation/workers.js';
import { alternating, timed } from '../measure.js';
import { atMost, atMostTimes, type Row, row } from '../row.js';

// Few, as each takes most of a minute.
const RUNS = 3;
const READ = 'COPY (SELECT kind, id, data, seq FROM profile ORDER BY seq) TO STDOUT';
const MEBIBYTE = 2 ** 20;
/** Numbers that the column store keeps for each candidate. */
const COLUMNS = 20;
const PROCESS = 150e6;
/** Bytes: two 4-byte numbers, kept once by term and once by text. */
const POSTING = 16;
/** Candidates in the sample for the mean length of a text. */
const SAMPLED = 20_000;

/**
 * Time from the start of a scoring worker until it holds all candidates, and its memory then.
 * Rival: one COPY of the same rows out of Postgres.
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

/**
 * Memory that a scoring worker may take: 4 B × columns × rows × 1.5, the postings of the text index, and 150 MB for the
 * process.
 */
async function memoryAllowance(candidates: number): Promise<{ mebibytes: number; words: string }> {
  const columns = 4 * COLUMNS * candidates * 1.5;
  const text = POSTING * candidates * (await postingsOfOne());
  const [all, ofText] = [columns + text + PROCESS, text].map((bytes) => Math.round(bytes / MEBIBYTE));
  const words = `the allowance: 4 B × ${COLUMNS} columns × ${candidates} rows × 1.5 + ${ofText} MiB of text index + 150 MB`;
  return { mebibytes: all ?? 0, words };
}

async function postingsOfOne(): Promise<number> {
  let postings = 0;
  for (const { name, products } of await candidateSet(SAMPLED)) {
    postings += new Set([name, ...products].flatMap((text) => segment(text))).size;
  }
  return postings / SAMPLED;
}
