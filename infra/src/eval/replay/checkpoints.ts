import type { CityApi } from './city-api.js';
import { type Quality, qualityOf, untilRanked } from './held-out.js';
import { type Learning, learnAndPublish } from './learning.js';
import type { PastRound } from './plan.js';

/** How the lists of the held-out rounds stood after so many decisions. */
export interface Checkpoint {
  readonly decisions: number;
  /** Absent before the first decision. */
  readonly learning?: Learning;
  readonly quality: Quality;
}

/** Learns from what was decided so far, makes it live, and measures the lists that follow from it. */
export async function checkpoint(api: CityApi, heldOut: readonly PastRound[], decisions: number): Promise<Checkpoint> {
  const learning = await learnAndPublish(api);
  await untilRanked(api, heldOut.length);
  return { decisions, learning, quality: await qualityOf(api, heldOut) };
}
