import { randomNumbers } from '@queqiao/scoring/statistics';

const FACTORS = 12;
export const KEPT = 50;
const SEED = 20_260_131;
// Every third factor has few different values, such as size or stage.
const FEW = 5;

/** Rows with a value 0–1 for each of twelve factors, and weight vectors. */
export interface Problem {
  readonly rows: number;
  readonly columns: readonly Float32Array[];
  /** Each vector adds up to 1. */
  readonly weights: readonly Float64Array[];
}

/** Holds the columns of a problem and finds its best rows under given weights. */
export interface KernelContender {
  readonly name: string;
  /** Rows best first, and the ms of the search. */
  find(weights: Float64Array): Promise<Found>;
  close(): Promise<void>;
}

interface Found {
  readonly rows: readonly number[];
  readonly ms: number;
}

export async function timedSearch(search: () => number[] | Promise<number[]>): Promise<Found> {
  const begin = performance.now();
  const rows = await search();
  return { rows, ms: performance.now() - begin };
}

/** The same numbers for the same sizes. Values have four decimals, so that contenders read them exactly from text. */
export function makeProblem(rows: number, vectors: number): Problem {
  const random = randomNumbers(SEED);
  const columns = Array.from({ length: FACTORS }, (_, factor) => {
    const steps = factor % 3 === 0 ? FEW - 1 : 10_000;
    return new Float32Array(rows).map(() => Math.round(random() * steps) / steps);
  });
  const weights = Array.from({ length: vectors }, () => {
    const parts = columns.map(() => 0.05 + random());
    const all = parts.reduce((sum, part) => sum + part, 0);
    return Float64Array.from(parts, (part) => part / all);
  });
  return { rows, columns, weights };
}

/** A line for each row: its number and values, with tabs between. */
export function* linesOf({ rows, columns }: Problem): Generator<string> {
  for (let row = 0; row < rows; row++) {
    // Rounding to four decimals loses nothing, as values have no more.
    yield `${row}\t${columns.map((column) => Number((column[row] ?? 0).toFixed(4))).join('\t')}\n`;
  }
}

/** In double precision. */
export function scoreOf({ columns }: Problem, weights: Float64Array, row: number): number {
  let score = 0;
  for (let factor = 0; factor < columns.length; factor++) {
    score += (weights[factor] ?? 0) * (columns[factor]?.[row] ?? 0);
  }
  return score;
}

/** The best rows by exact scores, equal ones by number. */
export function bestRows(problem: Problem, weights: Float64Array): number[] {
  const scores = Float64Array.from({ length: problem.rows }, (_, row) => scoreOf(problem, weights, row));
  const enough = scores.slice().sort()[Math.max(0, problem.rows - KEPT)] ?? 0;
  const found: number[] = [];
  for (let row = 0; row < problem.rows; row++) if ((scores[row] ?? 0) >= enough) found.push(row);
  return found.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, KEPT);
}

// The error of a sum of twelve products in single precision.
const TOLERANCE = 2e-6;

/** Throws unless each row is as good as the best at its place; rows of equal score in single precision may swap. */
export function mustAgree(who: string, problem: Problem, weights: Float64Array, rows: readonly number[]): void {
  const best = bestRows(problem, weights);
  if (rows.length !== best.length || new Set(rows).size !== best.length) {
    throw new Error(`${who} found ${new Set(rows).size} different rows and not ${best.length}`);
  }
  best.forEach((row, place) => {
    const own = scoreOf(problem, weights, rows[place] ?? -1);
    const wanted = scoreOf(problem, weights, row);
    if (!(Math.abs(own - wanted) <= TOLERANCE)) {
      throw new Error(`${who} has ${rows[place]} (${own}) in place ${place + 1}, where ${row} (${wanted}) belongs`);
    }
  });
}
