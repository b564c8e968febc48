import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readConfig } from '@queqiao/platform';
import { randomNumbers } from '@queqiao/scoring/statistics';
import { z } from 'zod';
import { CityStream } from '../../bench/needs/city-stream.js';
import { type Task, tell } from '../task.js';
import { type Checkpoint, checkpoint } from './checkpoints.js';
import { CityApi } from './city-api.js';
import { qualityOf } from './held-out.js';
import { type Listed, wordsOn } from './officer.js';
import { type PastRound, type ReplayPlan, readPlan } from './plan.js';
import { needOf } from './profiles.js';
import { printTable, rowsOf } from './replay-report.js';
import { setUp } from './set-up.js';
import { ids, Trades } from './wording.js';

const CITY = '371600';
/** After so many decisions weights are learned and the held-out lists are measured. */
const CHECKPOINTS = [10, 30, 100, 300];
const SEED = 2;
const PATIENCE_MS = 30_000;

const options = z.object({
  train: z.string().transform((files) => files.split(',')),
  queries: z.string(),
  earlier: z.string(),
  qrels: z.string(),
  rounds: z.coerce.number().int().positive().default(600),
  'held-out': z.coerce.number().int().positive().default(500),
  start: z.enum(['shipped', 'equal']).default('shipped'),
  out: z.string(),
});

/**
 * Replays past rounds as decisions of an officer, through the public routes of a running installation without any data, and
 * measures what the lists of later rounds gain by learning from them.
 */
export const replay: Task = {
  name: 'replay',
  usage:
    'replay --train F[,F…] --queries Q --earlier E --qrels R [--rounds 600] [--held-out 500] [--start shipped|equal] --out report.json',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(Object.keys(options.shape).map((name) => [name, { type: 'string' as const }])),
    });
    const { out, start, rounds, 'held-out': heldOut, ...files } = options.parse(values);
    const { GATEWAY_URL, NATS_URL } = readConfig(z.object({ GATEWAY_URL: z.url(), NATS_URL: z.string().min(1) }));
    const plan = await readPlan(files, { start, rounds, heldOut });
    tell(`${plan.investments.length} investments before ${plan.cut}`);
    tell(
      `${plan.replayed.length} rounds ${span(plan.replayed)} to decide on, ${plan.heldOut.length} ${span(plan.heldOut)} held out`,
    );
    const api = new CityApi(GATEWAY_URL, CITY);
    const trades = new Trades();
    await setUp(api, NATS_URL, plan, trades);
    tell('everything is imported and ranked');
    const stream = await CityStream.open(GATEWAY_URL, CITY);
    const checkpoints = await replayRounds(api, stream, plan, trades).finally(() => stream.close());
    const rows = rowsOf(checkpoints);
    printTable(rows);
    writeFileSync(
      out,
      `${JSON.stringify({ cut: plan.cut, start, replayed: plan.replayed.length, rows }, undefined, 2)}\n`,
    );
  },
};

/** Decides on round after round until the last checkpoint is reached or the rounds are used up. */
async function replayRounds(
  api: CityApi,
  stream: CityStream,
  { replayed, heldOut }: ReplayPlan,
  trades: Trades,
): Promise<Checkpoint[]> {
  const checkpoints: Checkpoint[] = [{ decisions: 0, quality: await qualityOf(api, heldOut) }];
  const random = randomNumbers(SEED);
  const due = [...CHECKPOINTS];
  let decisions = 0;
  for (const past of replayed) {
    const [next] = due;
    if (next === undefined) break;
    // Publishing makes the list anew, so that what was not decided by then may be gone: a list is decided up to a checkpoint only.
    const words = wordsOn(await listOf(api, stream, past, trades), past.came, past.backers, random);
    for (const word of words.slice(0, next - decisions)) {
      await api.decide(word);
      decisions += 1;
    }
    if (decisions < next) continue;
    due.shift();
    tell(`${decisions} decisions`);
    checkpoints.push(await checkpoint(api, heldOut, decisions));
  }
  return checkpoints;
}

/** Registers a round as a need and returns its list once that is made. */
async function listOf(
  api: CityApi,
  stream: CityStream,
  { round }: PastRound,
  trades: Trades,
): Promise<readonly Listed[]> {
  const id = ids.need(round.id);
  const ready = stream.ready(id, PATIENCE_MS);
  await api.registerNeed(needOf(round, trades));
  await ready;
  return (await api.investorsFor(id)).items;
}

function span(rounds: readonly PastRound[]): string {
  return `from ${rounds[0]?.round.date} to ${rounds.at(-1)?.round.date}`;
}
