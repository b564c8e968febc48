import { setTimeout as sleep } from 'node:timers/promises';
import { matching } from '@queqiao/contracts';
import { type Interval, judge, meanInterval } from '@queqiao/scoring/statistics';
import type { CityApi } from '../../installation/city-api.js';
import type { PastRound } from './plan.js';
import { ids } from './wording.js';

/** NDCG@10 of each held-out round by its id. */
export type Quality = ReadonlyMap<string, number>;

/** So long may the ranking stand still before it is given up, in ms. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 200;
/** How many of a list are read: all that are kept. */
const LISTED = 50;

/** Waits until every list of the city is up to date. Throws when none has become so for two minutes. */
export async function untilRanked(api: CityApi, expected: number): Promise<void> {
  let best = -1;
  let movedAt = Date.now();
  for (;;) {
    const { targets, current } = await api.call(matching.rankingStatus, {});
    if (targets >= expected && current === targets) return;
    if (current > best) movedAt = Date.now();
    best = Math.max(best, current);
    if (Date.now() - movedAt > PATIENCE_MS) throw new Error(`Only ${current} of ${targets} lists are ranked`);
    await sleep(PAUSE_MS);
  }
}

/** The list of a past round as everybody sees it. */
export function investorsFor(api: CityApi, { round }: PastRound) {
  const asked = { targetId: ids.need(round.id), candidateKind: 'investor', scope: 'overseas', limit: LISTED } as const;
  return api.call(matching.listSuggestions, asked);
}

/** Judges the lists of rounds; whoever was in the company before is left out, as in `investors`. */
export async function qualityOf(api: CityApi, rounds: readonly PastRound[]): Promise<Quality> {
  const quality = new Map<string, number>();
  for (const past of rounds) {
    const { items, current } = await investorsFor(api, past);
    if (!current) throw new Error(`The list of ${past.round.id} is out of date`);
    const list = items.map(({ candidate }) => candidate.id).filter((id) => !past.backers.has(id));
    quality.set(past.round.id, judge(list, past.came).ndcg10);
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
