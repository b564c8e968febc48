import { randomNumbers } from './random.js';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

/** The mean and its 95 % bootstrap interval by percentiles (Efron 1979), from a fixed seed; 0 without values. */
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
