/** At most so many of the items, spread evenly over all of them and always the same ones. */
export function evenSample<T>(items: readonly T[], most: number): T[] {
  const step = Math.max(1, items.length / most);
  return items.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
