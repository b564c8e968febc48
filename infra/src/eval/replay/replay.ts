import { writeFileSync } from 'node:fs';
import { enterprises, LOADER, matching } from '@queqiao/contracts';
import { signContextsWith } from '@queqiao/messaging';
import { baseConfig, readConfig } from '@queqiao/platform';
import { randomNumbers } from '@queqiao/scoring/statistics';
import { z } from 'zod';
import { CityApi } from '../../installation/city-api.js';
import { CityStream } from '../../installation/city-stream.js';
import { task, tell } from '../task.js';
import { investorsFor, qualityOf, untilRanked } from './held-out.js';
import { learnAndPublish } from './learning.js';
import { decisionsOn } from './officer.js';
import { type PastRound, planOptions, type ReplayPlan, readPlan } from './plan.js';
import { needOf } from './profiles.js';
import { type Checkpoint, printTable, rowsOf } from './replay-report.js';
import { setUp } from './set-up.js';
import type { Trades } from './wording.js';

const CITY = '371600';
/** Numbers of decisions after which it learns and measures. */
const CHECKPOINTS = [10, 30, 100, 300];
const SEED = 2;
const PATIENCE_MS = 30_000;

const options = planOptions.extend({
  /** Live weights before the first decision. */
  start: z.enum(['shipped', 'equal']).default('shipped'),
  out: z.string(),
});

/**
 * Replays past rounds as an officer's decisions, through the public routes of an empty installation, and measures how much
 * learning from them improves the lists of later rounds.
 */
export const replay = task(
  'replay --train F[,F…] --queries Q --earlier E --qrels R [--rounds 600] [--held-out 500] [--start shipped|equal] --out report.json',
  options,
  async ({ out, start, ...asked }) => {
    const { GATEWAY_URL, NATS_URL, NATS_PASSWORD, CONTEXT_SECRET } = readConfig(
      baseConfig.extend({ GATEWAY_URL: z.url() }),
    );
    signContextsWith(CONTEXT_SECRET);
    const plan = readPlan(asked);
    const { cut, investments, replayed, heldOut } = plan;
    tell(`${investments.length} investments before ${cut}`);
    tell(`${replayed.length} rounds ${span(replayed)} to decide on, ${heldOut.length} ${span(heldOut)} held out`);
    const api = new CityApi(GATEWAY_URL, CITY);
    const trades = await setUp(api, { url: NATS_URL, user: LOADER, password: NATS_PASSWORD }, plan, start);
    tell('everything is imported and ranked');
    const stream = await CityStream.open(api);
    const rows = rowsOf(await replayRounds(api, stream, plan, trades).finally(() => stream.close()));
    printTable(rows);
    writeFileSync(out, `${JSON.stringify({ cut, start, replayed: replayed.length, rows }, undefined, 2)}\n`);
  },
);

/** Ends at the last checkpoint, or when the rounds are used up. */
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
    const need = needOf(past.round, trades);
    const ready = stream.ready(need.id, PATIENCE_MS);
    await api.call(enterprises.registerNeed, need);
    await ready;
    const { items } = await investorsFor(api, past);
    // Publishing replaces the list, so decisions on it end at a checkpoint.
    for (const decision of decisionsOn(items, past.came, past.backers, random).slice(0, next - decisions)) {
      await api.call(matching.decide, decision);
      decisions += 1;
    }
    if (decisions < next) continue;
    due.shift();
    tell(`${decisions} decisions`);
    const learning = await learnAndPublish(api);
    await untilRanked(api, heldOut.length);
    checkpoints.push({ decisions, learning, quality: await qualityOf(api, heldOut) });
  }
  return checkpoints;
}

function span(rounds: readonly PastRound[]): string {
  return `from ${rounds[0]?.round.date} to ${rounds.at(-1)?.round.date}`;
}
