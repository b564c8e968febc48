import { type Choice, choiceBend, choiceLoss, decisionsIn, dot } from './choice.js';
import { inverse } from './matrix-inverse.js';
import { type Convex, descend } from './newton-descent.js';

const FEWEST_DECISIONS = 30;
/**
 * The present weights count like so many choices that agree with them. With 5, a hundred decisions on past funding rounds
 * made good weights clearly worse; with 500, three hundred hardly mended bad ones (`infra/src/eval/README.md`).
 */
const PRIOR_CHOICES = 50;
const FOLDS = 5;
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
  const { varying, own, start } = informative(choices, present);
  if (varying.length === 0) return { kind: 'learned', decisions, weights: asTheyAre(present), expectedGain: 0 };
  const fitted = fit(own, start);
  const scale = sumOf(start) / sumOf(fitted.weights);
  const weights = Object.keys(present).map((key, i): [string, LearnedWeight] => {
    const at = varying.indexOf(i);
    if (at < 0) return [key, { weight: present[key] ?? 0, present: present[key] ?? 0 }];
    const weight = (fitted.weights[at] ?? 0) * scale;
    const around = Z95 * (fitted.deviations[at] ?? 0) * scale;
    const interval = { low: Math.max(0, weight - around), high: weight + around };
    return [key, { weight, present: start[at] ?? 0, interval }];
  });
  const gain = expectedGain(own, start, fitted.weights);
  return { kind: 'learned', decisions, weights: Object.fromEntries(weights), expectedGain: gain };
}

/** The weights alone, in the order of the present ones and on their scale, from however few choices: for judging the method. */
export function bestWeights(choices: readonly Choice[], present: Readonly<Record<string, number>>): Float64Array {
  const { varying, own, start } = informative(choices, present);
  const weights = Float64Array.from(Object.values(present));
  if (varying.length === 0) return weights;
  const fitted = fit(own, start).weights;
  const scale = sumOf(start) / sumOf(fitted);
  varying.forEach((factor, at) => {
    weights[factor] = (fitted[at] ?? 0) * scale;
  });
  return weights;
}

function asTheyAre(present: Readonly<Record<string, number>>): Record<string, LearnedWeight> {
  return Object.fromEntries(Object.entries(present).map(([key, weight]) => [key, { weight, present: weight }]));
}

/**
 * The factors that choices say something of, and the choices and present weights cut down to these. None where all of them
 * weigh nothing at present: there is no scale to put learned weights on.
 */
function informative(choices: readonly Choice[], present: Readonly<Record<string, number>>) {
  const all = Object.keys(present);
  const tellingApart = all.map((_, i) => i).filter((i) => varies(choices, i));
  const varying = tellingApart.some((i) => (present[all[i] ?? ''] ?? 0) > 0) ? tellingApart : [];
  const own = choices.map((choice) => ({
    ...choice,
    chosen: choice.chosen.map((values) => only(values, varying)),
    others: choice.others.map((values) => only(values, varying)),
  }));
  return { varying, own, start: Float64Array.from(varying, (i) => present[all[i] ?? ''] ?? 0) };
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

function fit(choices: readonly Choice[], present: Float64Array, from?: Float64Array): Fitted {
  const centre = stretched(choices, present);
  const loss = penalised(choices, centre);
  const weights = descend(loss, from ?? centre);
  const covariance = inverse(loss.bend(weights).curvature, weights.length);
  return { weights, deviations: weights.map((_, f) => Math.sqrt(covariance[f * weights.length + f] ?? 0)) };
}

function penalised(choices: readonly Choice[], centre: Float64Array): Convex {
  const size = centre.length;
  const { curvature } = choiceBend(choices, new Float64Array(size));
  // More where values vary much, so that it means the same for every factor.
  const stiffness = centre.map(
    (_, f) => PRIOR_CHOICES * Math.max((curvature[f * size + f] ?? 0) / choices.length, 1e-6),
  );
  const away = (weights: Float64Array) => weights.map((weight, f) => weight - (centre[f] ?? 0));
  return {
    value(weights) {
      const cost = away(weights).reduce((sum, distance, f) => sum + ((stiffness[f] ?? 0) * distance ** 2) / 2, 0);
      return choiceLoss(choices, weights) + cost;
    },
    bend(weights) {
      const bend = choiceBend(choices, weights);
      away(weights).forEach((distance, f) => {
        bend.slope[f] = (bend.slope[f] ?? 0) + (stiffness[f] ?? 0) * distance;
        bend.curvature[f * size + f] = (bend.curvature[f * size + f] ?? 0) + (stiffness[f] ?? 0);
      });
      return bend;
    },
  };
}

/** The present weights say only how factors compare; how sure a choice follows from them is read off the choices. */
function stretched(choices: readonly Choice[], present: Float64Array): Float64Array {
  const total = (values: Float64Array) => Float64Array.of(dot(present, values));
  const alone = choices.map((choice) => ({
    ...choice,
    chosen: choice.chosen.map(total),
    others: choice.others.map(total),
  }));
  const loss = {
    value: (by: Float64Array) => choiceLoss(alone, by),
    bend: (by: Float64Array) => choiceBend(alone, by),
  };
  // Choices that contradict the present weights altogether would leave nothing to shrink toward.
  const least = 1 / sumOf(present);
  const [by = least] = descend(loss, Float64Array.of(least));
  return present.map((weight) => weight * Math.max(by, least));
}

/** Five-fold cross-validation against the present weights, stretched to the same choices. */
function expectedGain(choices: readonly Choice[], present: Float64Array, from: Float64Array): number {
  let gain = 0;
  let judged = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = choices.filter((_, i) => i % FOLDS === fold);
    const others = choices.filter((_, i) => i % FOLDS !== fold);
    if (held.length === 0 || others.length === 0) continue;
    gain += choiceLoss(held, stretched(others, present)) - choiceLoss(held, fit(others, present, from).weights);
    judged += held.length;
  }
  return judged === 0 ? 0 : gain / judged;
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
