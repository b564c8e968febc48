import { randomNumbers } from './random.js';

export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  readonly n: number;
}

const RESAMPLES = 400;

/** The mean and its 95 % bootstrap interval by percentiles (Efron 1979), from a fixed seed; 0 without values. */
export function meanInterval(values: readonly number[]): Interval {
  const n = values.length;
  if (n === 0) return { mean: 0, low: 0, high: 0, n };
  const means = resampledMeans(values);
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] ?? 0;
  return { mean: values.reduce((sum, value) => sum + value, 0) / n, low: at(0.025), high: at(0.975), n };
}

/** How surely the mean is above zero, 0–1: the share of the same bootstrap's means that are; 0 without values. */
export function confidenceAboveZero(values: readonly number[]): number {
  return resampledMeans(values).filter((mean) => mean > 0).length / RESAMPLES;
}

/** In ascending order. */
function resampledMeans(values: readonly number[]): number[] {
  const n = Math.max(1, values.length);
  const random = randomNumbers(1);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += values[Math.floor(random() * n)] ?? 0;
    return sum / n;
  });
  return means.sort((a, b) => a - b);
}
