import { randomNumbers } from '@queqiao/scoring/statistics';
import { z } from 'zod';
import { type History, historyFiles, type Round, readHistory } from '../investments.js';
import { readQrels } from '../investor-report.js';
import { drawn } from './officer.js';
import { ids } from './wording.js';

const SEED = 1;

export const planOptions = z.object({
  ...historyFiles,
  qrels: z.string(),
  /** The most rounds to decide on; `held-out`: the most to measure on. */
  rounds: z.coerce.number().int().positive().default(600),
  'held-out': z.coerce.number().int().positive().default(500),
});

/** A round and its outcome, in the ids of the product. */
export interface PastRound {
  readonly round: Round;
  /** Investors that were new to the company and could be listed. */
  readonly came: ReadonlySet<string>;
  readonly backers: ReadonlySet<string>;
}

export interface ReplayPlan extends Pick<History, 'cut' | 'investments'> {
  /** Rounds to decide on, by date. */
  readonly replayed: readonly PastRound[];
  /** Later rounds, to measure on. */
  readonly heldOut: readonly PastRound[];
}

/** Draws rounds with a new investor from the earlier and the later half, with a fixed seed. */
export function readPlan({ rounds, 'held-out': heldOut, qrels, ...files }: z.output<typeof planOptions>): ReplayPlan {
  const { cut, investments, backers, ...history } = readHistory(files);
  const invested = readQrels(qrels);
  const past = history.rounds
    .map((round): PastRound => {
      const fresh = (invested.get(round.id) ?? []).filter((row) => row.new && row.reachable);
      return {
        round,
        came: new Set(fresh.map(({ investor }) => ids.investor(investor))),
        backers: new Set((backers.get(round.id) ?? []).map(ids.investor)),
      };
    })
    .filter(({ came }) => came.size > 0)
    .sort(byDate);
  const middle = Math.ceil(past.length / 2);
  const random = randomNumbers(SEED);
  return {
    cut,
    investments,
    replayed: drawn(past.slice(0, middle), rounds, random).sort(byDate),
    heldOut: drawn(past.slice(middle), heldOut, random).sort(byDate),
  };
}

function byDate({ round: a }: PastRound, { round: b }: PastRound): number {
  return a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1;
}
