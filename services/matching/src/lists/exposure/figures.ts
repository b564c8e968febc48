/** The part of a total that the largest `count` of its values hold; 0 for nobody. */
export function shareOfTop(count: number, values: readonly number[]): number {
  const total = sum(values);
  const largest = [...values].sort((a, b) => b - a).slice(0, count);
  return total === 0 ? 0 : sum(largest) / total;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
