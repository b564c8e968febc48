/** Chosen candidates of one target against the others. Values are 0–1, in the order of the fitted factors. */
export interface Choice {
  readonly chosen: readonly Float64Array[];
  readonly others: readonly Float64Array[];
  /** When the others are a sample: ln of the expected number of draws of each (sampled softmax; Bengio & Senécal 2008). */
  readonly logDraws?: readonly number[];
  /** Officers' decisions behind it; by default one for each chosen candidate. */
  readonly decisions?: number;
}

export function decisionsIn(choices: readonly Choice[]): number {
  return choices.reduce((sum, { chosen, decisions }) => sum + (decisions ?? chosen.length), 0);
}

/** Σ over choices of the mean −ln P(chosen | chosen or others); P is the softmax of Σ weight × value (McFadden 1974). */
export function choiceLoss(choices: readonly Choice[], weights: Float64Array): number {
  let loss = 0;
  for (const choice of choices) {
    if (choice.chosen.length === 0) continue;
    const { own, rest, highest } = utilities(choice, weights);
    const all = rest.reduce((sum, each) => sum + Math.exp(each - highest), 0);
    const each = own.reduce((sum, one) => sum + Math.log(all + Math.exp(one - highest)) - (one - highest), 0);
    loss += each / own.length;
  }
  return loss;
}

export interface Derivatives {
  readonly gradient: Float64Array;
  /** Row by row. */
  readonly hessian: Float64Array;
}

export function choiceDerivatives(choices: readonly Choice[], weights: Float64Array): Derivatives {
  const size = weights.length;
  const derivatives = { gradient: new Float64Array(size), hessian: new Float64Array(size * size) };
  for (const choice of choices) if (choice.chosen.length > 0) addDerivatives(derivatives, choice, weights);
  return derivatives;
}

function utilities({ chosen, others, logDraws }: Choice, weights: Float64Array) {
  const own = Float64Array.from(chosen, (values) => dot(weights, values));
  const rest = Float64Array.from(others, (values, i) => dot(weights, values) - (logDraws?.[i] ?? 0));
  return { own, rest, highest: rest.reduce((most, one) => Math.max(most, one), Math.max(...own)) };
}

function addDerivatives({ gradient, hessian }: Derivatives, choice: Choice, weights: Float64Array): void {
  const size = weights.length;
  const { own, rest, highest } = utilities(choice, weights);
  const first = new Float64Array(size);
  const second = new Float64Array(size * size);
  let all = 0;
  choice.others.forEach((values, i) => {
    const part = Math.exp((rest[i] as number) - highest);
    all += part;
    addMoments(first, second, values, part);
  });
  choice.chosen.forEach((values, i) => {
    const part = Math.exp((own[i] as number) - highest);
    const total = all + part;
    const mean = first.map((moment, f) => (moment + part * (values[f] as number)) / total);
    for (let f = 0; f < size; f++) {
      const value = values[f] as number;
      gradient[f] = (gradient[f] as number) + ((mean[f] as number) - value) / own.length;
      for (let g = 0; g < size; g++) {
        const moment =
          (second[Math.max(f, g) * size + Math.min(f, g)] as number) + part * value * (values[g] as number);
        const at = f * size + g;
        hessian[at] =
          (hessian[at] as number) + (moment / total - (mean[f] as number) * (mean[g] as number)) / own.length;
      }
    }
  });
}

function addMoments(first: Float64Array, second: Float64Array, values: Float64Array, part: number): void {
  const size = first.length;
  for (let f = 0; f < size; f++) {
    const value = part * (values[f] as number);
    first[f] = (first[f] as number) + value;
    const row = f * size;
    for (let g = 0; g <= f; g++) second[row + g] = (second[row + g] as number) + value * (values[g] as number);
  }
}

export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}
