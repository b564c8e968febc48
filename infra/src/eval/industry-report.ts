import type { Catalogue } from '@queqiao/scoring';
import { judge, type ListQuality } from '@queqiao/scoring/statistics';
import { type Figure, tellExposure, tellFigures, tellHeads, tellSlices } from './figures.js';

// Industries with fewer relevant companies are not judged.
const FEWEST = 5;
// The most relevant companies of a small industry.
const SMALL = 10;

export type Companies = ReadonlyMap<string, readonly string[]>;

export interface JudgedIndustry {
  readonly code: string;
  readonly judged: ListQuality;
  readonly relevant: ReadonlySet<string>;
}

/** The figures that are printed. */
export const figures: readonly Figure<JudgedIndustry>[] = [
  { name: 'P@10', of: ({ judged }) => judged.found10 / 10 },
  { name: 'NDCG@10', of: ({ judged }) => judged.ndcg10 },
  { name: 'R@50', of: ({ judged }) => judged.recall50 },
  { name: 'MRR', of: ({ judged }) => judged.reciprocalRank },
];

/**
 * Judges industries with at least five relevant companies that have products. `shown` companies count neither way, as the
 * ranking knew them.
 */
export function judgeIndustries(
  run: Companies,
  qrels: Companies,
  shown: Companies,
  hasProducts: (company: string) => boolean,
): JudgedIndustry[] {
  return [...run].flatMap(([code, ranked]) => {
    const known = (qrels.get(code) ?? []).filter(hasProducts);
    const relevant = new Set(known.filter((id) => !shown.get(code)?.includes(id)));
    return known.length < FEWEST || relevant.size === 0 ? [] : [{ code, judged: judge(ranked, relevant), relevant }];
  });
}

/** Prints the quality of the lists. */
export function report(run: Companies, qrels: Companies, shown: Companies, catalogue: Catalogue): void {
  const rows = judgeIndustries(run, qrels, shown, (id) => catalogue.has('enterprise', id));
  tellHeads(figures);
  tellFigures('industries', rows, figures);
  const sizeOf = ({ relevant }: JudgedIndustry) => (relevant.size <= SMALL ? `≤ ${SMALL}` : `> ${SMALL}`);
  tellSlices('relevant companies', rows, sizeOf, figures);
  tellSlices('sector', rows, ({ code }) => code.slice(0, 2), figures);
  const lists = rows.map(({ code }) => run.get(code) ?? []);
  tellExposure('industries', lists, catalogue.size('enterprise'));
}
