/** How the places of many lists are spread over candidates. */
export interface Spread {
  readonly shown: number;
  /** Gini coefficient of the places, 0 (all alike) to 1 (one has them all). */
  readonly gini: number;
  /** Who stands in most lists, by id among equals, and in what share of them; absent where the lists hold nobody. */
  readonly mostShown?: { readonly id: string; readonly share: number };
}

/**
 * How the first `first` places of lists are spread over candidates. Those that could have been shown and were not count as
 * well: over as many candidates as there are places, or over `candidates` where that is fewer, so that lists which show the same
 * few to everybody are uneven and a small field that is shown whole is not.
 */
export function spreadOf(lists: readonly (readonly string[])[], candidates: number, first = 10): Spread {
  const places = new Map<string, number>();
  for (const list of lists) for (const id of list.slice(0, first)) places.set(id, (places.get(id) ?? 0) + 1);
  const all = [...places.values()].reduce((sum, count) => sum + count, 0);
  const unseen = Math.max(0, Math.min(all, candidates) - places.size);
  const [most] = [...places].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return {
    shown: places.size,
    gini: gini([...new Array<number>(unseen).fill(0), ...places.values()]),
    ...(most && { mostShown: { id: most[0], share: most[1] / lists.length } }),
  };
}

/**
 * The Gini coefficient of amounts that are not negative: half the mean difference between any two of them over their mean
 * (Gini 1912), by the sum over ranks. 0 for no amounts or only nothing.
 */
export function gini(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const n = sorted.length;
  const sum = sorted.reduce((total, amount) => total + amount, 0);
  if (sum === 0) return 0;
  const ranked = sorted.reduce((total, amount, i) => total + (i + 1) * amount, 0);
  // Rounding may carry equal amounts a hair below 0.
  return Math.max(0, (2 * ranked) / (n * sum) - (n + 1) / n);
}

/** The part of a total that its `count` largest amounts hold; 0 of nothing. */
export function shareOfTop(count: number, amounts: readonly number[]): number {
  const sum = (some: readonly number[]) => some.reduce((total, amount) => total + amount, 0);
  const total = sum(amounts);
  return total === 0 ? 0 : sum([...amounts].sort((a, b) => b - a).slice(0, count)) / total;
}

/** How many values of 0–1 lie in each of `bins` bins of the same width; 1 is in the last. */
export function histogram(values: Iterable<number>, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(value * bins)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
