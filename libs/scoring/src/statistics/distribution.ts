export interface Spread {
  readonly shown: number;
  /** 0 (all equal) to 1 (one has all). */
  readonly gini: number;
  readonly mostShown?: { readonly id: string; readonly share: number };
}

/** How the first places are spread. Unseen candidates count too, up to the number of places: a small field shown whole is even. */
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

/** Gini coefficient of non-negative amounts (Gini 1912); 0 when their sum is 0. */
export function gini(amounts: readonly number[]): number {
  const sorted = [...amounts].sort((a, b) => a - b);
  const n = sorted.length;
  const sum = sorted.reduce((total, amount) => total + amount, 0);
  if (sum === 0) return 0;
  const ranked = sorted.reduce((total, amount, i) => total + (i + 1) * amount, 0);
  // Rounding may give a little below 0.
  return Math.max(0, (2 * ranked) / (n * sum) - (n + 1) / n);
}

/** The share of the total in the `count` largest amounts; 0 when the total is 0. */
export function shareOfTop(count: number, amounts: readonly number[]): number {
  const sum = (some: readonly number[]) => some.reduce((total, amount) => total + amount, 0);
  const total = sum(amounts);
  return total === 0 ? 0 : sum([...amounts].sort((a, b) => b - a).slice(0, count)) / total;
}

/** The count of values (0–1) in each of `bins` equal bins; 1 is in the last. */
export function histogram(values: Iterable<number>, bins: number): number[] {
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    const bin = Math.min(bins - 1, Math.max(0, Math.floor(value * bins)));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
}
