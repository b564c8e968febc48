import { coverage, type Judged, judge, meanInterval } from '@queqiao/scoring';
import { z } from 'zod';
import { readCsv } from './csv.js';
import { grouped, type Investment, type Round } from './investments.js';
import type { Run } from './investors.js';
import { tell } from './task.js';

const flag = z.string().transform((value) => value === '1');
const qrel = z.object({ query_id: z.string(), investor: z.string(), new: flag, reachable: flag, cold: flag });
type Qrel = z.output<typeof qrel>;

/** Investors with at most so many companies are seldom ones. */
const SELDOM = 5;

interface Outcome {
  readonly run: Run;
  readonly rounds: readonly Round[];
  readonly backers: ReadonlyMap<string, readonly string[]>;
  readonly investments: readonly Investment[];
  /** The file that says who invested. */
  readonly qrels: string;
}

interface Row {
  readonly round: Round;
  readonly cold: boolean;
  readonly judged: Judged;
  /** Who of the relevant investors there are. */
  readonly relevant: ReadonlySet<string>;
}

/**
 * Prints what the lists are worth. `all` counts whoever took part and was known before, `new` only those who were not in the
 * company yet, who are then taken out of the lists too, `cold` the same for companies without an investment before.
 */
export async function report({ run, rounds, backers, investments, qrels }: Outcome): Promise<void> {
  const byRound = grouped(await readCsv(qrels, qrel), (row) => [row.query_id, row]);
  const judgeAll = (onlyNew: boolean) =>
    rounds.flatMap((round): Row[] => {
      const wanted = (byRound.get(round.id) ?? []).filter((row) => row.new || !onlyNew);
      const relevant = reachable(wanted);
      if (relevant.size === 0) return [];
      const out = new Set(onlyNew ? backers.get(round.id) : []);
      const list = (run.get(round.id) ?? []).filter((id) => !out.has(id));
      return [{ round, cold: wanted[0]?.cold === true, judged: judge(list, relevant), relevant }];
    });
  const fresh = judgeAll(true);
  tell(`${''.padEnd(34)}${'n'.padStart(6)}  R@10   R@50   NDCG@10 [95 %]            MRR    Hit@10`);
  line('all', judgeAll(false));
  line('new', fresh);
  line(
    'cold',
    fresh.filter(({ cold }) => cold),
  );
  slices('stage', fresh, ({ round }) => round.target.stage ?? 'unknown');
  slices('region', fresh, ({ round }) => round.target.place ?? 'unknown');
  const companies = grouped(investments, (row) => [row.investor, row.company]);
  const isSeldom = (id: string) => new Set(companies.get(id)).size <= SELDOM;
  slices('relevant investors', fresh, ({ relevant }) =>
    [...relevant].every(isSeldom) ? `all with at most ${SELDOM} companies` : `one with more than ${SELDOM}`,
  );
  const candidates = companies.size;
  const shown = coverage(run.values(), candidates);
  tell(`catalogue coverage@10: ${(100 * shown).toFixed(1)} % of ${candidates} investors`);
}

function reachable(rows: readonly Qrel[]): Set<string> {
  return new Set(rows.filter((row) => row.reachable).map(({ investor }) => investor));
}

const MOST_SLICES = 6;

function slices(name: string, rows: readonly Row[], sliceOf: (row: Row) => string): void {
  const groups = [...grouped(rows, (row) => [sliceOf(row), row])].sort(([, a], [, b]) => b.length - a.length);
  for (const [slice, own] of groups.slice(0, MOST_SLICES)) line(`  ${name}: ${slice}`, own);
}

function line(name: string, rows: readonly Row[]): void {
  const mean = (of: (judged: Judged) => number) => meanInterval(rows.map(({ judged }) => of(judged)));
  const ndcg = mean(({ ndcg10 }) => ndcg10);
  const plain = (of: (judged: Judged) => number) => mean(of).mean.toFixed(4);
  tell(
    [
      name.padEnd(34),
      String(rows.length).padStart(6),
      `  ${plain(({ recall10 }) => recall10)} ${plain(({ recall50 }) => recall50)}`,
      ` ${ndcg.mean.toFixed(4)} [${ndcg.low.toFixed(4)}, ${ndcg.high.toFixed(4)}]`,
      `  ${plain(({ reciprocalRank }) => reciprocalRank)} ${plain(({ hit10 }) => hit10)}`,
    ].join(''),
  );
}
