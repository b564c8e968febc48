import { meanInterval, spreadOf } from '@queqiao/scoring/statistics';
import { tell } from './task.js';

export interface Figure<Row> {
  readonly name: string;
  of(row: Row): number;
}

const MOST_SLICES = 6;
const NAME_WIDTH = 44;
const COLUMN_WIDTH = 24;
/** Places of a list that count as shown. */
const FIRST = 10;

/** Prints the heads of the columns of {@link tellFigures}. */
export function tellHeads<Row>(figures: readonly Figure<Row>[]): void {
  const heads = figures.map(({ name }) => `${name} [95 %]`.padEnd(COLUMN_WIDTH));
  tell(`${''.padEnd(NAME_WIDTH)}${'n'.padStart(5)}  ${heads.join('').trimEnd()}`);
}

/** Prints the mean of each figure over the rows, with its bootstrap interval. */
export function tellFigures<Row>(name: string, rows: readonly Row[], figures: readonly Figure<Row>[]): void {
  const columns = figures.map((figure) => {
    const { mean, low, high } = meanInterval(rows.map((row) => figure.of(row)));
    return `${mean.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`.padEnd(COLUMN_WIDTH);
  });
  tell(`${name.padEnd(NAME_WIDTH)}${String(rows.length).padStart(5)}  ${columns.join('').trimEnd()}`);
}

/** Prints a line for each slice of the rows, the largest first. */
export function tellSlices<Row>(
  name: string,
  rows: readonly Row[],
  sliceOf: (row: Row) => string,
  figures: readonly Figure<Row>[],
): void {
  const slices = [...Map.groupBy(rows, sliceOf)].sort(([, a], [, b]) => b.length - a.length);
  for (const [slice, own] of slices.slice(0, MOST_SLICES)) tellFigures(`  ${name}: ${slice}`, own, figures);
}

type Lists = readonly (readonly string[])[];

/** Prints catalogue coverage@10, the Gini coefficient of the first ten places, and who is shown most. */
export function tellExposure(name: string, lists: Lists, candidates: number): void {
  const { shown, gini, mostShown } = spreadOf(lists, candidates, FIRST);
  const most = Math.min(1, (FIRST * lists.length) / candidates);
  const often = mostShown ? `, the most shown stands in ${percent(mostShown.share)} of ${lists.length} lists` : '';
  tell(
    `${name}: catalogue coverage@10 ${percent(shown / candidates)} of ${candidates} (at most ${percent(most)}), Gini ${gini.toFixed(3)}${often}`,
  );
}

/** Prints how active the first ten are and how active the relevant ones: a poor ranker lists only the busiest. */
export function tellActivity(lists: Lists, relevant: readonly string[], activityOf: (id: string) => number): void {
  const listed = lists.flatMap((list) => list.slice(0, FIRST).map(activityOf));
  tell(`half of the places go to investors with at least ${median(listed)} companies,`);
  tell(`half of the relevant investors have at least ${median(relevant.map(activityOf))}`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
