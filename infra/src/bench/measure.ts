/** One figure of a benchmark beside that of its rival, both taken in the same run on the same machine. */
export interface Row {
  readonly bench: string;
  readonly value: number;
  readonly unit: 'ms' | 'rows/s';
  /** What the figure is compared with, in words, with the rival's own figure. */
  readonly rival: string;
  /** Always this figure divided by the rival's: below 1 a time is shorter, and a rate lower, than the rival's. */
  readonly ratio: number;
}

/** What the rival is, and its figure in the unit of the row. */
export interface Rival {
  readonly name: string;
  readonly value: number;
}

/** A row as it is printed: three significant digits are more than a busy machine repeats. */
export function row(bench: string, value: number, unit: Row['unit'], rival: Rival): Row {
  const named = `${rival.name}: ${rounded(rival.value)} ${unit}`;
  return { bench, value: rounded(value), unit, rival: named, ratio: rounded(value / rival.value) };
}

/** The value that `share` (0–1) of the samples do not exceed, by the nearest rank. Throws on no samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('A quantile needs at least one sample');
  return found;
}

/** How long the work took, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** A line about the progress; on stderr, since stdout belongs to the rows. */
export function tell(line: string): void {
  process.stderr.write(`  ${line}\n`);
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
