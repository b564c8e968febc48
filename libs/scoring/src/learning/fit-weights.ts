import { type Choice, choiceDerivatives, choiceLoss, decisionsIn, dot } from './choice.js';
import { inverse } from './matrix-inverse.js';
import { type Convex, descend } from './newton-descent.js';

const FEWEST_DECISIONS = 30;
/** The present weights count as this many choices. 5 made good weights worse, 500 kept bad ones (`infra/src/eval/README.md`). */
const PRIOR_CHOICES = 50;
const FOLDS = 5;
const Z95 = 1.96;

/** On the scale of the present weights. */
export interface LearnedWeight {
  /** The present one unless `learned`. */
  readonly weight: number;
  readonly present: number;
  /** False when no list differs in the factor, or the interval spans the scale: from no use to the heaviest weight. */
  readonly learned: boolean;
  /** 95 %, from the curvature of the penalised likelihood, at least 0; absent when no list differs in the factor. */
  readonly interval?: { readonly low: number; readonly high: number };
}

export type Learned =
  | {
      readonly kind: 'learned';
      readonly decisions: number;
      readonly weights: Readonly<Record<string, LearnedWeight>>;
      /** The gain in mean ln P on held-out choices; above 0 is better. */
      readonly expectedGain: number;
    }
  | { readonly kind: 'too-few'; readonly decisions: number; readonly needed: number };

/** Non-negative weights that make the choices most likely, shrunk toward the present ones: a proposal for people to evaluate. */
export function fitWeights(choices: readonly Choice[], present: Readonly<Record<string, number>>): Learned {
  const decisions = decisionsIn(choices);
  if (decisions < FEWEST_DECISIONS) return { kind: 'too-few', decisions, needed: FEWEST_DECISIONS };
  const { own, start } = informative(choices, present);
  const expectedGain = start.length === 0 ? 0 : gainOnHeldOut(own, start, fit(own, start).weights);
  return { kind: 'learned', decisions, weights: learnedWeights(choices, present), expectedGain };
}

/** As `fitWeights`, from any number of choices, in the order of `present`: for measuring what it proposes. */
export function proposedWeights(choices: readonly Choice[], present: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(Object.values(learnedWeights(choices, present)), ({ weight }) => weight);
}

function learnedWeights(choices: readonly Choice[], present: Readonly<Record<string, number>>) {
  const { varying, own, start } = informative(choices, present);
  const fitted = fitToScale(own, start);
  const heaviest = Math.max(...Object.values(present));
  const weights = Object.entries(present).map(([key, before], i): [string, LearnedWeight] => {
    const at = varying.indexOf(i);
    if (at < 0) return [key, { weight: before, present: before, learned: false }];
    const weight = fitted.weights[at] ?? 0;
    const around = fitted.halfWidths[at] ?? 0;
    const interval = { low: Math.max(0, weight - around), high: weight + around };
    const learned = interval.low > 0 || interval.high < heaviest;
    return [key, { weight: learned ? weight : before, present: before, learned, interval }];
  });
  return Object.fromEntries(weights);
}

function fitToScale(choices: readonly Choice[], start: Float64Array) {
  if (start.length === 0) return { weights: start, halfWidths: start };
  const { weights, deviations } = fit(choices, start);
  const scale = sumOf(start) / sumOf(weights);
  const halfWidths = deviations.map((deviation) => Z95 * deviation * scale);
  return { weights: weights.map((weight) => weight * scale), halfWidths };
}

/** Keeps only the factors that vary; none when their present weights are all 0, as there is no scale then. */
function informative(choices: readonly Choice[], present: Readonly<Record<string, number>>) {
  const all = Object.keys(present);
  const distinguishing = all.map((_, i) => i).filter((i) => varies(choices, i));
  const varying = distinguishing.some((i) => (present[all[i] ?? ''] ?? 0) > 0) ? distinguishing : [];
  const own = withValues(choices, (values) => Float64Array.from(varying, (factor) => values[factor] ?? 0));
  return { varying, own, start: Float64Array.from(varying, (i) => present[all[i] ?? ''] ?? 0) };
}

function varies(choices: readonly Choice[], factor: number): boolean {
  return choices.some(({ chosen, others }) => {
    const [first] = chosen;
    return first !== undefined && [...chosen, ...others].some((values) => values[factor] !== first[factor]);
  });
}

function withValues(choices: readonly Choice[], valuesOf: (values: Float64Array) => Float64Array): Choice[] {
  return choices.map((choice) => ({
    ...choice,
    chosen: choice.chosen.map(valuesOf),
    others: choice.others.map(valuesOf),
  }));
}

function fit(choices: readonly Choice[], present: Float64Array, from?: Float64Array) {
  const centre = stretched(choices, present);
  const loss = penalised(choices, centre);
  const weights = descend(loss, from ?? centre);
  const covariance = inverse(loss.derivatives(weights).hessian, weights.length);
  return { weights, deviations: weights.map((_, f) => Math.sqrt(covariance[f * weights.length + f] ?? 0)) };
}

function penalised(choices: readonly Choice[], centre: Float64Array): Convex {
  const size = centre.length;
  const { hessian } = choiceDerivatives(choices, new Float64Array(size));
  // Stiffer where values vary more, so that the prior is equally strong for every factor.
  const stiffness = centre.map((_, f) => PRIOR_CHOICES * Math.max((hessian[f * size + f] ?? 0) / choices.length, 1e-6));
  const away = (weights: Float64Array) => weights.map((weight, f) => weight - (centre[f] ?? 0));
  return {
    value(weights) {
      const cost = away(weights).reduce((sum, distance, f) => sum + ((stiffness[f] ?? 0) * distance ** 2) / 2, 0);
      return choiceLoss(choices, weights) + cost;
    },
    derivatives(weights) {
      const derivatives = choiceDerivatives(choices, weights);
      away(weights).forEach((distance, f) => {
        derivatives.gradient[f] = (derivatives.gradient[f] ?? 0) + (stiffness[f] ?? 0) * distance;
        derivatives.hessian[f * size + f] = (derivatives.hessian[f * size + f] ?? 0) + (stiffness[f] ?? 0);
      });
      return derivatives;
    },
  };
}

/** Present weights only compare factors; their scale is fitted to the choices. */
function stretched(choices: readonly Choice[], present: Float64Array): Float64Array {
  const alone = withValues(choices, (values) => Float64Array.of(dot(present, values)));
  const loss = {
    value: (by: Float64Array) => choiceLoss(alone, by),
    derivatives: (by: Float64Array) => choiceDerivatives(alone, by),
  };
  // Otherwise choices against all present weights would leave nothing to shrink toward.
  const least = 1 / sumOf(present);
  const [by = least] = descend(loss, Float64Array.of(least));
  return present.map((weight) => weight * Math.max(by, least));
}

/** Five-fold cross-validation against the present weights. */
function gainOnHeldOut(choices: readonly Choice[], present: Float64Array, from: Float64Array): number {
  let gain = 0;
  let evaluated = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const held = choices.filter((_, i) => i % FOLDS === fold);
    const others = choices.filter((_, i) => i % FOLDS !== fold);
    if (held.length === 0 || others.length === 0) continue;
    gain += choiceLoss(held, stretched(others, present)) - choiceLoss(held, fit(others, present, from).weights);
    evaluated += held.length;
  }
  return evaluated === 0 ? 0 : gain / evaluated;
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
