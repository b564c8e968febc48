export type { Choice } from './choice.js';
export type { DecidedList } from './decided-choice.js';
export { factorValues } from './factor-values.js';
export { fitWeights, type LearnedWeight } from './fit-weights.js';
export type { Gain } from './held-out-gain.js';
export { type Lesson, learn } from './learn.js';
