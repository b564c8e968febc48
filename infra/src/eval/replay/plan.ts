import { randomNumbers } from '@queqiao/scoring/statistics';
import { type Investment, type Round, readEarlier, readInvestments, readRounds } from '../investments.js';
import { readQrels } from '../investor-report.js';
import { drawn } from './officer.js';
import { ids } from './wording.js';

const SEED = 1;

/** A round with what happened, in the ids of the product. */
export interface PastRound {
  readonly round: Round;
  /** Who invested in the company for the first time and could have been listed. */
  readonly came: ReadonlySet<string>;
  /** Who had invested in it before. */
  readonly backers: ReadonlySet<string>;
}

/** What is replayed, and on what the lists are measured. */
export interface ReplayPlan {
  /** The weights that are live before the first decision. */
  readonly start: 'shipped' | 'equal';
  readonly cut: string;
  /** All that is known before the first round. */
  readonly investments: readonly Investment[];
  /** The rounds to decide on, in the order of their dates. */
  readonly replayed: readonly PastRound[];
  /** Later rounds that nobody decides on. */
  readonly heldOut: readonly PastRound[];
}

export interface PlanFiles {
  readonly train: readonly string[];
  readonly queries: string;
  readonly earlier: string;
  readonly qrels: string;
}

export interface PlanSizes {
  readonly start?: ReplayPlan['start'];
  /** How many rounds are there to decide on, and how many are held out, at most. */
  readonly rounds: number;
  readonly heldOut: number;
}

/** Parts the rounds with a new investor in an earlier and a later half, and draws the asked number of each with a fixed seed. */
export async function readPlan(
  files: PlanFiles,
  { start = 'shipped', rounds, heldOut }: PlanSizes,
): Promise<ReplayPlan> {
  const backers = await readEarlier(files.earlier);
  const asked = await readRounds(files.queries, backers);
  const [cut = ''] = asked.map(({ date }) => date).sort();
  const investments = (await readInvestments(files.train)).filter(({ date }) => date < cut);
  const came = await readQrels(files.qrels);
  const past = asked
    .map((round): PastRound => {
      const invested = (came.get(round.id) ?? []).filter((row) => row.new && row.reachable);
      return {
        round,
        came: new Set(invested.map(({ investor }) => ids.investor(investor))),
        backers: new Set((backers.get(round.id) ?? []).map(ids.investor)),
      };
    })
    .filter(({ came: those }) => those.size > 0)
    .sort(byDate);
  const middle = Math.ceil(past.length / 2);
  const random = randomNumbers(SEED);
  return {
    start,
    cut,
    investments,
    replayed: drawn(past.slice(0, middle), rounds, random).sort(byDate),
    heldOut: drawn(past.slice(middle), heldOut, random).sort(byDate),
  };
}

function byDate({ round: a }: PastRound, { round: b }: PastRound): number {
  return a.date < b.date || (a.date === b.date && a.id < b.id) ? -1 : 1;
}
