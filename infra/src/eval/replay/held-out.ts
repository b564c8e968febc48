import { setTimeout as sleep } from 'node:timers/promises';
import { type Interval, judge, meanInterval } from '@queqiao/scoring/statistics';
import type { CityApi } from './city-api.js';
import type { PastRound } from './plan.js';
import { ids } from './wording.js';

/** NDCG@10 of each held-out round by its id. */
export type Quality = ReadonlyMap<string, number>;

/** So long may the ranking stand still before it is given up, in ms. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 200;

/** Waits until every list of the city is up to date. Throws when none has become so for two minutes. */
export async function untilRanked(api: CityApi, targets: number): Promise<void> {
  let best = -1;
  let movedAt = Date.now();
  for (;;) {
    const status = await api.status();
    if (status.targets >= targets && status.current === status.targets) return;
    if (status.current > best) movedAt = Date.now();
    best = Math.max(best, status.current);
    if (Date.now() - movedAt > PATIENCE_MS)
      throw new Error(`Only ${status.current} of ${status.targets} lists are ranked`);
    await sleep(PAUSE_MS);
  }
}

/** Judges the lists of rounds as everybody sees them; whoever was in the company before is left out, as in `investors`. */
export async function qualityOf(api: CityApi, rounds: readonly PastRound[]): Promise<Quality> {
  const quality = new Map<string, number>();
  for (const { round, came, backers } of rounds) {
    const { items, current } = await api.investorsFor(ids.need(round.id));
    if (!current) throw new Error(`The list of ${round.id} is out of date`);
    const list = items.map(({ candidateId }) => candidateId).filter((id) => !backers.has(id));
    quality.set(round.id, judge(list, came).ndcg10);
  }
  return quality;
}

/** The mean, and the mean of the differences to an earlier state of the same rounds, each with its interval. */
export function compared(now: Quality, before: Quality): { readonly ndcg10: Interval; readonly gain: Interval } {
  return {
    ndcg10: meanInterval([...now.values()]),
    gain: meanInterval([...now].map(([id, value]) => value - (before.get(id) ?? 0))),
  };
}
