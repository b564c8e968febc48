/**
 * How unevenly a total is spread, 0 (evenly) to 1: the Gini coefficient, as twice the covariance of value and rank over
 * the mean (Lerman & Yitzhaki 1984). 0 for nobody.
 */
export function giniOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const total = sum(sorted);
  if (total === 0) return 0;
  const weighted = sum(sorted.map((value, index) => value * (2 * (index + 1) - sorted.length - 1)));
  return weighted / (sorted.length * total);
}

/** The part of a total that the largest `count` of its values hold; 0 for nobody. */
export function shareOfTop(count: number, values: readonly number[]): number {
  const total = sum(values);
  const largest = [...values].sort((a, b) => b - a).slice(0, count);
  return total === 0 ? 0 : sum(largest) / total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
