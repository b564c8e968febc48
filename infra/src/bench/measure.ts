export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Throws when there are no figures. */
export function spreadOf(figures: readonly number[]): Spread {
  return { min: quantile(figures, 0), median: quantile(figures, 0.5), max: quantile(figures, 1) };
}

/** The value that `share` (0–1) of the samples do not exceed, by nearest rank. Throws when there are no samples. */
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

/** Repeats `once` for `budgetMs`, at least `least` and at most `most` times. */
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

/** Makes one run and returns its figure; undefined when it skips the run. */
export type Contender = (run: number) => Promise<number | undefined>;

/** Skips further runs once they took `budgetMs` together, as a slow rival need not be slow five times. */
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
 * Figures of contenders that take turns, so that other load on the machine hits all alike. Each run starts with another one.
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

/** A progress line; on stderr, as stdout is for the rows. */
export function tell(line: string): void {
  process.stderr.write(`  ${line}\n`);
}
