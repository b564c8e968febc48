import { setTimeout as sleep } from 'node:timers/promises';
import { matching } from '@queqiao/contracts';
import { type Interval, judge, meanInterval } from '@queqiao/scoring/statistics';
import type { CityApi } from '../../installation/city-api.js';
import type { PastRound } from './plan.js';
import { ids } from './wording.js';

/** NDCG@10 of each held-out round by its id. */
export type Quality = ReadonlyMap<string, number>;

/** The longest time without progress. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 200;
/** As many as a list keeps. */
const LISTED = 50;

/** Waits until every list of the city is current. Throws after two minutes without progress. */
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

/** The list of a past round, through the public route. */
export function investorsFor(api: CityApi, { round }: PastRound) {
  const asked = { targetId: ids.need(round.id), candidateKind: 'investor', scope: 'overseas', limit: LISTED } as const;
  return api.call(matching.listSuggestions, asked);
}

/** Judges the lists of rounds, without earlier investors of the company. Throws when a list is not current. */
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

/** The mean, and the mean gain over an earlier state of the same rounds, with intervals. */
export function compared(now: Quality, before: Quality): { readonly ndcg10: Interval; readonly gain: Interval } {
  return {
    ndcg10: meanInterval([...now.values()]),
    gain: meanInterval([...now].map(([id, value]) => value - (before.get(id) ?? 0))),
  };
}
