import { randomNumbers } from './random.js';

/** A mean with the interval that 95 % of resampled means lie in. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How many values it rests on. */
  readonly n: number;
}

/**
 * The mean of values with its 95 % bootstrap interval by percentiles (Efron 1979), from a fixed seed. All zero for no values.
 * Two rankers are compared by the interval of their differences, query by query, not by whether their own intervals overlap.
 */
export function meanInterval(values: readonly number[], resamples = 400): Interval {
  const n = values.length;
  if (n === 0) return { mean: 0, low: 0, high: 0, n };
  const random = randomNumbers(1);
  const means = Array.from({ length: resamples }, () => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[Math.floor(random() * n)] ?? 0;
    return sum / n;
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (resamples - 1))] ?? 0;
  return { mean: values.reduce((sum, value) => sum + value, 0) / n, low: at(0.025), high: at(0.975), n };
}
