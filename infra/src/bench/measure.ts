/** The smallest, the median and the largest figure of the runs of a benchmark. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Takes the spread of figures. Throws on none. */
export function spreadOf(figures: readonly number[]): Spread {
  return { min: quantile(figures, 0), median: quantile(figures, 0.5), max: quantile(figures, 1) };
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

/** Figures of doing something again and again for `budgetMs`, at least `least` and at most `most` times. */
export async function repeated(
  { least, most, budgetMs }: { least: number; most: number; budgetMs: number },
  once: (turn: number) => Promise<number>,
): Promise<number[]> {
  const end = performance.now() + budgetMs;
  const figures: number[] = [];
  while (figures.length < least || (figures.length < most && performance.now() < end)) {
    figures.push(await once(figures.length));
  }
  return figures;
}

/** What takes part in a comparison: makes one run and tells its figure, or nothing when it sits the run out. */
export type Contender = (run: number) => Promise<number | undefined>;

/** A contender that sits out once its runs have taken `budgetMs` together: a slow rival need not be slow five times. */
export function withinBudget(budgetMs: number, contender: Contender): Contender {
  let spent = 0;
  return async (run) => {
    if (spent > budgetMs) return undefined;
    const begin = performance.now();
    const figure = await contender(run);
    spent += performance.now() - begin;
    return figure;
  };
}

/**
 * The figures of contenders that take turns for some runs, so that whatever else the machine does hits them all alike. Each
 * run starts with another of them.
 */
export async function alternating<K extends string>(
  runs: number,
  contenders: Readonly<Record<K, Contender>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(contenders) as K[];
  const figures = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let run = 0; run < runs; run++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(run + turn) % names.length] as K;
      const figure = await contenders[name](run);
      if (figure !== undefined) figures[name].push(figure);
    }
  }
  return figures;
}

/** A line about the progress; on stderr, since stdout belongs to the rows. */
export function tell(line: string): void {
  process.stderr.write(`  ${line}\n`);
}
