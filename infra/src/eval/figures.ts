import { meanInterval } from '@queqiao/scoring/statistics';
import { grouped } from './investments.js';
import { tell } from './task.js';

/** Something that a list is measured by, read off what was found of it. */
export interface Figure<Row> {
  readonly name: string;
  of(row: Row): number;
}

/** So many slices are shown at most, the largest first. */
const MOST_SLICES = 6;
const NAME_WIDTH = 44;
const COLUMN_WIDTH = 24;

/** The heads of the columns that {@link tellFigures} fills. */
export function tellHeads<Row>(figures: readonly Figure<Row>[]): void {
  const heads = figures.map(({ name }) => `${name} [95 %]`.padEnd(COLUMN_WIDTH));
  tell(`${''.padEnd(NAME_WIDTH)}${'n'.padStart(5)}  ${heads.join('').trimEnd()}`);
}

/** One line: the mean of each figure over the rows, with its bootstrap interval. */
export function tellFigures<Row>(name: string, rows: readonly Row[], figures: readonly Figure<Row>[]): void {
  const columns = figures.map((figure) => withInterval(meanInterval(rows.map((row) => figure.of(row)))));
  tell(`${name.padEnd(NAME_WIDTH)}${String(rows.length).padStart(5)}  ${columns.join('').trimEnd()}`);
}

/** A line for each slice of the rows. */
export function tellSlices<Row>(
  name: string,
  rows: readonly Row[],
  sliceOf: (row: Row) => string,
  figures: readonly Figure<Row>[],
): void {
  const slices = [...grouped(rows, (row) => [sliceOf(row), row])].sort(([, a], [, b]) => b.length - a.length);
  for (const [slice, own] of slices.slice(0, MOST_SLICES)) tellFigures(`  ${name}: ${slice}`, own, figures);
}

function withInterval({ mean, low, high }: { mean: number; low: number; high: number }): string {
  return `${mean.toFixed(4)} [${low.toFixed(4)}, ${high.toFixed(4)}]`.padEnd(COLUMN_WIDTH);
}
