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
  /** How many rounds are there to decide on, and how many are held out, at most. */
  rounds: z.coerce.number().int().positive().default(600),
  'held-out': z.coerce.number().int().positive().default(500),
});

/** A round with what happened, in the ids of the product. */
export interface PastRound {
  readonly round: Round;
  /** Who invested in the company for the first time and could have been listed. */
  readonly came: ReadonlySet<string>;
  /** Who had invested in it before. */
  readonly backers: ReadonlySet<string>;
}

/** What is replayed, and on what the lists are measured. */
export interface ReplayPlan extends Pick<History, 'cut' | 'investments'> {
  /** The rounds to decide on, in the order of their dates. */
  readonly replayed: readonly PastRound[];
  /** Later rounds that nobody decides on. */
  readonly heldOut: readonly PastRound[];
}

/** Parts the rounds with a new investor in an earlier and a later half, and draws the asked number of each with a fixed seed. */
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
