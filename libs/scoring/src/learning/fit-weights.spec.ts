import { randomNumbers } from '../statistics/random.js';
import type { Choice } from './choice.js';
import { fitWeights } from './fit-weights.js';

/** Choices of somebody who weighs by these weights, with some luck (Gumbel noise makes exactly a softmax). */
function choicesBy(weights: readonly number[], count: number, seed = 1): Choice[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const all = Array.from({ length: 20 }, () => Float64Array.from(weights, () => random()));
    const utilities = all.map((values) =>
      weights.reduce((sum, weight, f) => sum + weight * (values[f] ?? 0), gumbel(random)),
    );
    const best = utilities.indexOf(Math.max(...utilities));
    return { chosen: all.filter((_, i) => i === best), others: all.filter((_, i) => i !== best) };
  });
}

function gumbel(random: () => number): number {
  return -Math.log(-Math.log(random() || 0.5));
}

const even = { a: 10, b: 10, c: 10 };

test('refuses below thirty decisions', () => {
  expect(fitWeights(choicesBy([4, 2, 1], 29), even)).toEqual({ kind: 'too-few', decisions: 29, needed: 30 });
});

test('finds the weights that made the choices, and keeps the sum', () => {
  const learned = fitWeights(choicesBy([8, 4, 0], 1_500), even);
  if (learned.kind !== 'learned') throw new Error('refused');
  const { a, b, c } = learned.weights;
  expect((a?.weight ?? 0) + (b?.weight ?? 0) + (c?.weight ?? 0)).toBeCloseTo(30);
  expect(a?.weight).toBeGreaterThan(17);
  expect(a?.interval?.low).toBeLessThan(20);
  expect(a?.interval?.high).toBeGreaterThan(20);
  expect(c?.weight).toBeLessThan(2);
  expect(learned.expectedGain).toBeGreaterThan(0.05);
});

test('no weight falls below nothing, even if the choices go against a factor', () => {
  const learned = fitWeights(choicesBy([6, 3, -4], 300), even);
  if (learned.kind !== 'learned') throw new Error('refused');
  expect(learned.weights.c).toMatchObject({ weight: 0, interval: { low: 0 } });
});

test('few decisions move the weights less than many, and leave wider intervals', () => {
  const after = (count: number) => {
    const learned = fitWeights(choicesBy([8, 4, 0], count), even);
    if (learned.kind !== 'learned') throw new Error('refused');
    const { weight = 0, interval = { low: 0, high: 0 } } = learned.weights.a ?? {};
    return { moved: weight - 10, width: interval.high - interval.low };
  };
  expect(after(30).moved).toBeLessThan(after(600).moved);
  expect(after(30).width).toBeGreaterThan(after(600).width);
});

test('a factor that is alike for all candidates keeps its weight and gets no interval', () => {
  const choices = choicesBy([5, 2], 40).map(({ chosen, others }) => {
    const alike = (values: Float64Array) => Float64Array.of(...values, 0.3);
    return { chosen: chosen.map(alike), others: others.map(alike) };
  });
  const learned = fitWeights(choices, even);
  if (learned.kind !== 'learned') throw new Error('refused');
  expect(learned.weights.c).toEqual({ weight: 10, present: 10, learned: false });
});

test('choices that only tell of factors which weigh nothing leave all weights as they are', () => {
  const learned = fitWeights(choicesBy([5, 2], 40), { a: 0, b: 0, c: 10 });
  expect(learned).toMatchObject({ kind: 'learned', weights: { a: { weight: 0 }, c: { weight: 10 } }, expectedGain: 0 });
});

test('a factor that may be of no use or the heaviest of all was not learned, and keeps its weight', () => {
  const few = choicesBy([8, 4, 0], 30).map(({ chosen, others }) => {
    // The last factor hardly varies, so that no choice says much about it.
    const faint = (values: Float64Array, i: number) => Float64Array.of(...values, 0.5 + (i % 2) * 1e-4);
    return { chosen: chosen.map(faint), others: others.map(faint) };
  });
  const learned = fitWeights(few, { ...even, faint: 3 });
  if (learned.kind !== 'learned') throw new Error('refused');
  const { a, faint } = learned.weights;
  expect(a).toMatchObject({ learned: true, interval: { low: expect.any(Number) } });
  expect(faint).toMatchObject({ weight: 3, present: 3, learned: false, interval: { low: 0 } });
});
