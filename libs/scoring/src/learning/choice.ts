/**
 * What officers decided about one target: each chosen candidate against those that were passed over.
 * Values are 0–1, in the order of the factors that are fitted.
 */
export interface Choice {
  readonly chosen: readonly Float64Array[];
  readonly others: readonly Float64Array[];
  /**
   * Where the others are a sample of many: the natural logarithm of how many times over each was expected to be drawn.
   * Corrects the sum for those that were not drawn (sampled softmax; Bengio & Senécal 2008).
   */
  readonly logDraws?: readonly number[];
  /** How many decisions of an officer it stands for; one for each chosen candidate unless said otherwise. */
  readonly decisions?: number;
}

export function decisionsIn(choices: readonly Choice[]): number {
  return choices.reduce((sum, { chosen, decisions }) => sum + (decisions ?? chosen.length), 0);
}

/** The loss of weights on choices with its slope and curvature. */
export interface Loss {
  readonly value: number;
  readonly slope: Float64Array;
  /** Row by row. */
  readonly curvature: Float64Array;
}

/**
 * Σ over choices of the mean over the chosen of −ln P(chosen | chosen or others), where P is the softmax of Σ weight × value
 * (listwise logistic: McFadden 1974, "Conditional logit analysis of qualitative choice behavior").
 */
export function choiceLoss(choices: readonly Choice[], weights: Float64Array): Loss {
  const size = weights.length;
  const sum = { value: 0, slope: new Float64Array(size), curvature: new Float64Array(size * size) };
  for (const choice of choices) if (choice.chosen.length > 0) addChoice(sum, choice, weights);
  return sum;
}

interface Sum extends Loss {
  value: number;
}

function addChoice(sum: Sum, { chosen, others, logDraws }: Choice, weights: Float64Array): void {
  const size = weights.length;
  const rest = others.map((values, i) => dot(weights, values) - (logDraws?.[i] ?? 0));
  const own = chosen.map((values) => dot(weights, values));
  const highest = Math.max(...rest, ...own);
  const first = new Float64Array(size);
  const second = new Float64Array(size * size);
  let all = 0;
  others.forEach((values, i) => {
    const part = Math.exp((rest[i] ?? 0) - highest);
    all += part;
    addMoments(first, second, values, part);
  });
  chosen.forEach((values, i) => {
    const part = Math.exp((own[i] ?? 0) - highest);
    const total = all + part;
    const mean = first.map((moment, f) => (moment + part * (values[f] ?? 0)) / total);
    sum.value -= ((own[i] ?? 0) - highest - Math.log(total)) / chosen.length;
    for (let f = 0; f < size; f++) {
      const value = values[f] ?? 0;
      const middle = mean[f] ?? 0;
      sum.slope[f] = (sum.slope[f] ?? 0) + (middle - value) / chosen.length;
      for (let g = 0; g < size; g++) {
        const moment = ((second[f * size + g] ?? 0) + part * value * (values[g] ?? 0)) / total;
        const at = f * size + g;
        sum.curvature[at] = (sum.curvature[at] ?? 0) + (moment - middle * (mean[g] ?? 0)) / chosen.length;
      }
    }
  });
}

function addMoments(first: Float64Array, second: Float64Array, values: Float64Array, part: number): void {
  const size = first.length;
  for (let f = 0; f < size; f++) {
    const value = part * (values[f] as number);
    first[f] = (first[f] as number) + value;
    for (let g = 0; g < size; g++)
      second[f * size + g] = (second[f * size + g] as number) + value * (values[g] as number);
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
