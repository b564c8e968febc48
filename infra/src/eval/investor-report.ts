import { judge, type ListQuality } from '@queqiao/scoring/statistics';
import { z } from 'zod';
import { type Figure, tellActivity, tellExposure, tellFigures, tellHeads, tellSlices } from './figures.js';
import { readCsv } from './files.js';
import type { History, Round } from './investments.js';

const flag = z.string().transform((value) => value === '1');
const qrel = z.object({ query_id: z.string(), investor: z.string(), new: flag, reachable: flag, cold: flag });
/** An investor of a round; `reachable` when it has a deal before the first round. */
export type Qrel = z.output<typeof qrel>;

/** Investors by the id of the round. */
export function readQrels(file: string): Map<string, Qrel[]> {
  return Map.groupBy(readCsv(file, qrel), ({ query_id }) => query_id);
}

// The most companies of an investor that invests seldom.
const SELDOM = 5;

/** The list of each round, by its id, best first. */
export type Run = ReadonlyMap<string, readonly string[]>;

export interface JudgedRound {
  readonly round: Round;
  readonly cold: boolean;
  /** Best first, without investors that do not count. */
  readonly list: readonly string[];
  readonly judged: ListQuality;
  /** Relevant investors that could be listed. */
  readonly relevant: ReadonlySet<string>;
  /** Number of relevant investors, also those that could not be listed. */
  readonly all: number;
}

/** `R@10sys` also counts investors that could not be listed. */
export const figures: readonly Figure<JudgedRound>[] = [
  { name: 'R@10', of: ({ judged }) => judged.recall10 },
  { name: 'R@50', of: ({ judged }) => judged.recall50 },
  { name: 'R@10sys', of: ({ judged, all }) => judged.found10 / all },
  { name: 'NDCG@10', of: ({ judged }) => judged.ndcg10 },
  { name: 'MRR', of: ({ judged }) => judged.reciprocalRank },
  { name: 'Hit@10', of: ({ judged }) => judged.hit10 },
];

/**
 * Judges the rounds in which a relevant investor could be listed. `onlyNew` leaves out those who had invested in the
 * company before.
 */
export function judgeRounds(
  run: Run,
  { rounds, backers }: Pick<History, 'rounds' | 'backers'>,
  invested: ReadonlyMap<string, readonly Qrel[]>,
  onlyNew: boolean,
): JudgedRound[] {
  return rounds.flatMap((round): JudgedRound[] => {
    const wanted = (invested.get(round.id) ?? []).filter((row) => row.new || !onlyNew);
    const relevant = new Set(wanted.filter((row) => row.reachable).map(({ investor }) => investor));
    if (relevant.size === 0) return [];
    const out = new Set(onlyNew ? backers.get(round.id) : []);
    const list = (run.get(round.id) ?? []).filter((id) => !out.has(id));
    const cold = wanted[0]?.cold === true;
    return [{ round, cold, list, judged: judge(list, relevant), relevant, all: wanted.length }];
  });
}

/**
 * Prints the quality of the lists: `all` investors, only those `new` to the company, and these for `cold` companies,
 * which had no investment before.
 */
export function report(run: Run, history: History, invested: ReadonlyMap<string, readonly Qrel[]>): void {
  const fresh = judgeRounds(run, history, invested, true);
  const cold = fresh.filter((one) => one.cold);
  tellHeads(figures);
  tellFigures('all', judgeRounds(run, history, invested, false), figures);
  tellFigures('new', fresh, figures);
  tellFigures('cold', cold, figures);
  tellSlices('stage', fresh, ({ round }) => round.target.stage ?? 'unknown', figures);
  tellSlices('region', fresh, ({ round }) => round.target.place ?? 'unknown', figures);
  const known = Map.groupBy(history.investments, ({ investor }) => investor);
  const companiesOf = (id: string) => new Set(known.get(id)?.map(({ company }) => company)).size;
  const isSeldom = (id: string) => companiesOf(id) <= SELDOM;
  const activity = ({ relevant }: JudgedRound) =>
    [...relevant].every(isSeldom) ? `all with ≤ ${SELDOM} companies` : `one with > ${SELDOM}`;
  tellSlices('relevant investors', fresh, activity, figures);
  const lists = fresh.map(({ list }) => list);
  tellExposure('new', lists, known.size);
  const wanted = fresh.flatMap(({ relevant }) => [...relevant]);
  tellActivity(lists, wanted, companiesOf);
}
