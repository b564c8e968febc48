import { type Choice, choiceLoss, decisionsIn, type Loss } from './choice.js';
import { inverse } from './solve.js';

/** Below so many decisions nothing is learned. */
export const FEWEST_DECISIONS = 30;
/** The present weights count like so many choices that agree with them. */
const PRIOR_CHOICES = 5;
const FOLDS = 5;
const MOST_STEPS = 60;
const SMALL_STEP = 1e-7;
/** Half the width of a 95 % interval in standard deviations. */
const Z95 = 1.96;

/** A weight on the scale of the present weights: the sum over the learned ones is kept. */
export interface LearnedWeight {
  readonly weight: number;
  readonly present: number;
  /** 95 % interval, from the curvature of the penalised likelihood, never below 0; absent where the choices say nothing of the factor. */
  readonly interval?: { readonly low: number; readonly high: number };
}

export type Learned =
  | {
      readonly kind: 'learned';
      readonly decisions: number;
      readonly weights: Readonly<Record<string, LearnedWeight>>;
      /** How much likelier the decided choices become, as mean ln P on choices that were held out: over 0 is better. */
      readonly expectedGain: number;
    }
  | { readonly kind: 'too-few'; readonly decisions: number; readonly needed: number };

/**
 * Weights under which what was chosen is likeliest: listwise logistic, shrunk toward the present weights, none negative, since
 * every factor is made so that more of it is better. Refuses below 30 decisions. What it returns is a proposal for people to judge.
 */
export function fitWeights(choices: readonly Choice[], present: Readonly<Record<string, number>>): Learned {
  const decisions = decisionsIn(choices);
  if (decisions < FEWEST_DECISIONS) return { kind: 'too-few', decisions, needed: FEWEST_DECISIONS };
  const all = Object.keys(present);
  const told = all.map((_, i) => i).filter((i) => varies(choices, i));
  const own = choices.map((choice) => ({
    ...choice,
    chosen: choice.chosen.map((values) => only(values, told)),
    others: choice.others.map((values) => only(values, told)),
  }));
  const start = Float64Array.from(told, (i) => present[all[i] ?? ''] ?? 0);
  const fitted = fit(own, start);
  const scale = sumOf(start) / sumOf(fitted.weights);
  const weights = all.map((key, i): [string, LearnedWeight] => {
    const at = told.indexOf(i);
    if (at < 0) return [key, { weight: present[key] ?? 0, present: present[key] ?? 0 }];
    const weight = (fitted.weights[at] ?? 0) * scale;
    const around = Z95 * (fitted.deviations[at] ?? 0) * scale;
    const interval = { low: Math.max(0, weight - around), high: weight + around };
    return [key, { weight, present: start[at] ?? 0, interval }];
  });
  return { kind: 'learned', decisions, weights: Object.fromEntries(weights), expectedGain: expectedGain(own, start) };
}

/** Whether a factor tells the candidates of any choice apart. One that does not keeps its weight. */
function varies(choices: readonly Choice[], factor: number): boolean {
  return choices.some(({ chosen, others }) => {
    const [first] = chosen;
    return first !== undefined && [...chosen, ...others].some((values) => values[factor] !== first[factor]);
  });
}

function only(values: Float64Array, factors: readonly number[]): Float64Array {
  return Float64Array.from(factors, (factor) => values[factor] ?? 0);
}

interface Fitted {
  readonly weights: Float64Array;
  readonly deviations: Float64Array;
}

function fit(choices: readonly Choice[], present: Float64Array): Fitted {
  const start = stretched(choices, present);
  const stiffness = stiffnessOf(choices);
  const penalised = (weights: Float64Array): Loss => {
    const loss = choiceLoss(choices, weights);
    let { value } = loss;
    for (let f = 0; f < weights.length; f++) {
      const away = (weights[f] ?? 0) - (start[f] ?? 0);
      const stiff = stiffness[f] ?? 0;
      value += (stiff * away ** 2) / 2;
      loss.slope[f] = (loss.slope[f] ?? 0) + stiff * away;
      const at = f * weights.length + f;
      loss.curvature[at] = (loss.curvature[at] ?? 0) + stiff;
    }
    return { ...loss, value };
  };
  const weights = descend(penalised, start);
  const covariance = inverse(penalised(weights).curvature, weights.length);
  return { weights, deviations: weights.map((_, f) => Math.sqrt(covariance[f * weights.length + f] ?? 0)) };
}

/** The present weights say only how factors compare; how sure a choice follows from them is read off the choices. */
function stretched(choices: readonly Choice[], present: Float64Array): Float64Array {
  const along = (by: number) => present.map((weight) => weight * by);
  const alone = (by: Float64Array): Loss => {
    const { value, slope, curvature } = choiceLoss(choices, along(by[0] ?? 0));
    const size = present.length;
    let bend = 1e-9;
    for (let f = 0; f < size; f++)
      for (let g = 0; g < size; g++) bend += (present[f] ?? 0) * (present[g] ?? 0) * (curvature[f * size + g] ?? 0);
    const tilt = slope.reduce((sum, part, f) => sum + part * (present[f] ?? 0), 0);
    return { value, slope: Float64Array.of(tilt), curvature: Float64Array.of(bend) };
  };
  const [by = 1] = descend(alone, Float64Array.of(1 / sumOf(present)));
  // Choices that contradict the present weights altogether would leave nothing to shrink toward.
  return along(Math.max(by, 1 / sumOf(present)));
}

/** What the prior weighs for each factor: more where values vary much, so that it means the same for all. */
function stiffnessOf(choices: readonly Choice[]): Float64Array {
  const [{ chosen: [first] = [] } = {}] = choices;
  const size = first?.length ?? 0;
  const { curvature } = choiceLoss(choices, new Float64Array(size));
  return Float64Array.from({ length: size }, (_, f) => {
    const perChoice = (curvature[f * size + f] ?? 0) / choices.length;
    return PRIOR_CHOICES * Math.max(perChoice, 1e-6);
  });
}

/** Newton's method with weights held at 0 where the slope would take them below, and steps halved until they help. */
function descend(lossAt: (weights: Float64Array) => Loss, start: Float64Array): Float64Array {
  let weights = start;
  let loss = lossAt(weights);
  for (let step = 0; step < MOST_STEPS; step++) {
    const direction = newtonStep(loss, weights);
    let part = 1;
    let next = moved(weights, direction, part);
    let nextLoss = lossAt(next);
    while (nextLoss.value > loss.value && part > 1e-6) {
      part /= 2;
      next = moved(weights, direction, part);
      nextLoss = lossAt(next);
    }
    const gained = loss.value - nextLoss.value;
    if (gained <= 0) break;
    weights = next;
    loss = nextLoss;
    if (gained < SMALL_STEP) break;
  }
  return weights;
}

function newtonStep({ slope, curvature }: Loss, weights: Float64Array): Float64Array {
  const free = [...weights.keys()].filter((f) => (weights[f] ?? 0) > 0 || (slope[f] ?? 0) < 0);
  const part = Float64Array.from(
    free.flatMap((f) => free.map((g) => (curvature[f * weights.length + g] ?? 0) + (f === g ? 1e-9 : 0))),
  );
  const solved = inverse(part, free.length);
  const direction = new Float64Array(weights.length);
  free.forEach((f, i) => {
    direction[f] = -free.reduce((sum, g, j) => sum + (solved[i * free.length + j] ?? 0) * (slope[g] ?? 0), 0);
  });
  return direction;
}

function moved(weights: Float64Array, direction: Float64Array, part: number): Float64Array {
  return weights.map((weight, f) => Math.max(0, weight + part * (direction[f] ?? 0)));
}

/** Five-fold cross-validation against the present weights, stretched to the same choices. */
function expectedGain(choices: readonly Choice[], present: Float64Array): number {
  let gain = 0;
  let judged = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = choices.filter((_, i) => i % FOLDS === fold);
    const others = choices.filter((_, i) => i % FOLDS !== fold);
    if (held.length === 0 || others.length === 0) continue;
    const before = choiceLoss(held, stretched(others, present)).value;
    gain += before - choiceLoss(held, fit(others, present).weights).value;
    judged += held.length;
  }
  return judged === 0 ? 0 : gain / judged;
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
