import type { Derivatives } from './choice.js';
import { inverse } from './matrix-inverse.js';

const MOST_STEPS = 50;
const MOST_HALVINGS = 20;
const SMALL_GAIN = 1e-7;

export interface Convex {
  value(weights: Float64Array): number;
  derivatives(weights: Float64Array): Derivatives;
}

/** The non-negative minimum by Newton's method, with halved steps (projected Newton: Bertsekas 1982, without its ε). */
export function descend(loss: Convex, start: Float64Array): Float64Array {
  let weights = start;
  let value = loss.value(weights);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = newtonStep(loss.derivatives(weights), weights);
    const next = bestAlong(loss, weights, direction, value);
    if (!next) break;
    const gained = value - next.value;
    ({ weights, value } = next);
    if (gained < SMALL_GAIN * Math.abs(value)) break;
  }
  return weights;
}

function bestAlong(loss: Convex, weights: Float64Array, direction: Float64Array, from: number) {
  for (let halvings = 0, part = 1; halvings < MOST_HALVINGS; halvings++, part /= 2) {
    const next = weights.map((weight, f) => Math.max(0, weight + part * (direction[f] ?? 0)));
    const value = loss.value(next);
    if (value < from) return { weights: next, value };
  }
  return undefined;
}

function newtonStep({ gradient, hessian }: Derivatives, weights: Float64Array): Float64Array {
  const free = [...weights.keys()].filter((f) => (weights[f] ?? 0) > 0 || (gradient[f] ?? 0) < 0);
  const part = free.flatMap((f) => free.map((g) => (hessian[f * weights.length + g] ?? 0) + (f === g ? 1e-9 : 0)));
  const solved = inverse(Float64Array.from(part), free.length);
  const direction = new Float64Array(weights.length);
  free.forEach((f, i) => {
    direction[f] = -free.reduce((sum, g, j) => sum + (solved[i * free.length + j] ?? 0) * (gradient[g] ?? 0), 0);
  });
  return direction;
}
